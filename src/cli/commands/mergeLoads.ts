import type { FileProblem } from '../../domain/errors.ts'
import { cellsPerKey, type Merge, merges, mergeTurns } from '../../domain/load/mergeTurns.ts'
import { badValue } from '../answer.ts'
import type { FilesCommand } from '../command.ts'
import type { FilesSession } from '../filesSession.ts'
import { problemText } from '../problemText.ts'

export const mergeLoads: FilesCommand = {
  name: 'merge-loads',
  access: 'files',
  args: [{ name: 'HOW' }, { name: 'FILE', rest: true }],
  options: { nonzero: {} },
  // Only the language of the configuration matters here.
  assumes: () => ({ hours: ['00:00', '01:00'], nTelefons: '1' }),
  async run(input, session) {
    const { terminal } = session.messages
    const [howText = '', ...names] = input.positionals
    const how = merges.find((each) => each === howText)
    if (how === undefined) return badValue('HOW', howText, 'merge')
    const loads: ReadonlyMap<string, number>[] = []
    const problems: FileProblem[] = []
    for (const name of names) {
      const text = await session.readFile(name)
      if (text === null) {
        return { kind: 'refused', text: terminal.fileMissing(name), data: { kind: 'file-missing' } }
      }
      const { value, warnings } = parse(session, how, text, name)
      loads.push(value)
      problems.push(...warnings)
    }
    const merged = mergeTurns(how, loads, input.flag('nonzero'))
    return {
      kind: 'done',
      lines: merged.size === 0 ? ['{}'] : [...merged].map(([key, turns]) => `${keyText(key)}: ${turns}`),
      data: Object.fromEntries(merged),
      warnings: problems.map((problem) => problemText(session.messages, problem)),
    }
  },
}

function parse(session: FilesSession, how: Merge, text: string, name: string) {
  if (how !== 'count') return session.parseTurns(text, name)
  const { value, warnings } = session.parseTimetable(text, name)
  return { value: cellsPerKey(value), warnings }
}

/** A key as every version of YAML reads it. */
function keyText(key: string): string {
  const isPlain = /^[a-z][a-z0-9_-]*$/.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/.test(key)
  return isPlain ? key : `'${key.replaceAll("'", "''")}'`
}
