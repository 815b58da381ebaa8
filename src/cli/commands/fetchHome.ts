import type { FileProblem } from '../../domain/errors.ts'
import { isDomainError } from '../../domain/errors.ts'
import { errorText } from '../../messages/errorText.ts'
import { type FetchedFile, fetchFiles } from '../../operations/home/fetchFiles.ts'
import { type FileResult, takeOverFiles } from '../../operations/home/takeOverFiles.ts'
import type { Answer } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { groupsOf, type Source, sourceOf } from '../fetchSource.ts'
import { problemText } from '../problemText.ts'
import { refused, type Session } from '../session.ts'

export const fetchHome: OperationCommand = {
  name: 'fetch-home',
  access: 'write',
  args: [{ name: 'SOURCE' }, { name: 'WHAT', optional: true, rest: true }],
  options: {
    force: {},
    'ssh-port': { value: 'PORT' },
    key: { value: 'FILE' },
    'password-file': { value: 'FILE' },
    'accept-host-key': { value: 'FINGERPRINT' },
  },
  // A home that is only now being filled has none; these do until its own are there.
  assumes: anyHours,
  async run(input, session) {
    const groups = groupsOf(input)
    if ('kind' in groups) return groups
    const source = await sourceOf(input, session)
    if ('kind' in source) return source
    const { machine, folder } = source
    const from = `${machine.user}@${machine.host}:${folder}`
    const fetched = await read(session, source, groups)
    if ('kind' in fetched) return fetched
    if (fetched.length === 0) {
      const text = session.messages.fetchHome.nothingThere(from)
      return { kind: 'refused', text, data: { kind: 'nothing-there' } }
    }
    const files = session.inspectFiles(fetched)
    const request = { files, from, force: input.flag('force') }
    const outcome = await takeOverFiles(session.deps, session.actor, request)
    if (outcome.kind !== 'taken-over') return refused(session, outcome)
    const warnings = files.flatMap((file) => file.warnings)
    return report(session, outcome.files, warnings)
  },
}

async function read(
  session: Session,
  { machine: entry, folder }: Source,
  groups: Exclude<ReturnType<typeof groupsOf>, Answer>,
): Promise<readonly FetchedFile[] | Answer> {
  try {
    const machine = await session.enterMachine(entry)
    try {
      return await fetchFiles(machine, folder, groups)
    } finally {
      machine.close()
    }
  } catch (error) {
    if (!isDomainError(error, 'remote-host-unknown')) throw error
    const { messages } = session
    const hint = messages.fetchHome.acceptKey(String(error.params.fingerprint))
    const sentence = errorText(messages, error) ?? ''
    return {
      kind: 'refused',
      text: `${sentence}\n${hint}`,
      data: { kind: error.code, ...error.params },
    }
  }
}

/** One line for each file; a file that was not taken, though it is there, makes it a refusal. */
function report(session: Session, files: readonly FileResult[], skipped: readonly FileProblem[]): Answer {
  const { messages } = session
  const warnings = skipped.map((problem) => problemText(messages, problem))
  const lines = files.map((file) => resultText(session, file))
  const data = { kind: 'taken-over', files }
  if (files.every(({ kind }) => kind !== 'kept' && kind !== 'malformed')) {
    return { kind: 'done', lines, data, warnings }
  }
  const hint = files.some(({ kind }) => kind === 'kept') ? [messages.fetchHome.forceHint] : []
  const text = [...warnings, ...lines, ...hint].join('\n')
  return { kind: 'refused', text, data: { ...data, kind: 'not-all-taken' } }
}

function resultText({ messages }: Session, file: FileResult): string {
  const { fetchHome: texts } = messages
  if (file.kind !== 'malformed') return texts[file.kind](file.name)
  const { problem } = file
  const expected = messages.expectations[problem.expected] ?? problem.expected
  return texts.malformed(file.name, problem.line, problem.column, expected, problem.found)
}
