import { DomainError, isDomainError } from '../domain/errors.ts'
import type { Files } from '../domain/ports/stores.ts'
import { errorText } from '../messages/errorText.ts'
import { oneCatalogue } from '../messages/oneCatalogue.ts'
import type { FilesCommand } from './command.ts'
import type { FilesSession, NamedFiles } from './filesSession.ts'
import type { Input } from './input.ts'
import { exitCodes, printAnswer, type Streams } from './print.ts'

/**
 * Carries out a command that only looks at files and prints the answer, or the sentence of a file that is broken.
 * Throws what has no sentence, and what is wrong with the configuration, whose language is not known then.
 */
export async function runFilesCommand(
  command: FilesCommand,
  { input, json }: { readonly input: Input; readonly json: boolean },
  context: NamedFiles & { readonly files: Files; readonly streams: Streams },
): Promise<number> {
  const { files, streams, readFile, parseTimetable, parseTurns } = context
  const configuration = await files.configuration()
  const messages = await oneCatalogue(configuration.value.language)
  const session: FilesSession = { files, messages, readFile, parseTimetable, parseTurns }
  try {
    for (const { fault } of [configuration, await files.people()]) {
      if (fault)
        streams.err(errorText(messages, new DomainError('file-malformed', { ...fault })) ?? fault.file)
    }
    const answer = await command.run(input, session)
    return printAnswer(answer, { streams, json, about: command.name }, messages)
  } catch (error) {
    const text = isDomainError(error) ? errorText(messages, error) : null
    if (!isDomainError(error) || text === null) throw error
    if (json) streams.out(JSON.stringify({ error: { kind: error.code, text, ...error.params } }))
    streams.err(text)
    return exitCodes.refused
  }
}
