import type { Temporal } from 'temporal-polyfill'
import type { FileProblem } from '../domain/errors.ts'
import type { Actor } from '../domain/permissions.ts'
import type { RemoteMachine } from '../domain/ports/remote.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Timetable } from '../domain/timetable/timetable.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { refusalText } from '../messages/refusalText.ts'
import type { Dependencies } from '../operations/dependencies.ts'
import type { FetchedFile } from '../operations/home/fetchFiles.ts'
import type { Situation } from '../operations/situation.ts'
import type { Answer } from './answer.ts'

/** What a command acts with. */
export interface Session {
  readonly deps: Dependencies
  readonly actor: Actor
  readonly messages: Catalogue
  /** The world as it was when the command came in. */
  readonly situation: Situation
  /** True inside a running server, false where the command acts alone on the files. */
  readonly isServing: boolean
  /** Address of the dashboard, without final slash. */
  readonly baseUrl: string
  /** Tells something while the command is still at work, on the error stream. */
  tell(line: string): void
  /** The text of a file that the person names, or null when it cannot be read. */
  readFile(path: string): Promise<string | null>
  /** Writes a file that the person names, over what is there; false when that cannot be. */
  writeFile(path: string, text: string): Promise<boolean>
  /** Throws `DomainError('file-malformed')`. */
  parseTimetable(text: string, file: string): ParsedTimetable
  /** Judges files from elsewhere by what the home has. */
  inspectFiles(files: readonly FetchedFile[]): readonly (FetchedFile & Inspection)[]
  /** Enters another machine; throws as the port says. */
  enterMachine(entry: MachineEntry): Promise<RemoteMachine>
}

/** What the format of a file says of one from elsewhere. */
export interface Inspection {
  readonly text: string
  readonly fault: FileProblem | null
  readonly warnings: readonly FileProblem[]
}

/** A machine as somebody names it; what is not said is found where SSH usually finds it. */
export interface MachineEntry {
  readonly user: string
  readonly host: string
  readonly port: number | null
  /** Relative to where the person is. */
  readonly keyFile: string | null
  readonly password: string | null
  readonly fingerprint: string | null
}

export interface ParsedTimetable {
  readonly value: Timetable
  readonly warnings: readonly FileProblem[]
}

/** The local date of the moment in the helpline's zone. */
export function todayOf({ situation }: Pick<Session, 'situation'>): Temporal.PlainDate {
  return situation.now.toZonedDateTimeISO(situation.configuration.timezone).toPlainDate()
}

/** The answer to an operation's refusal; `hint` says how to insist from a terminal. */
export function refused(session: Session, refusal: Refusal, hint = hintFor(session, refusal)): Answer {
  const { messages, situation } = session
  const { people, now, configuration } = situation
  const sentence = refusalText({ messages, people, now, timezone: configuration.timezone }, refusal)
  return { kind: 'refused', text: hint === '' ? sentence : `${sentence} ${hint}`, data: refusal }
}

function hintFor({ messages }: Session, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'confirm-last-agent':
    case 'confirm-busy':
      return messages.terminal.confirmWithYes
    case 'changed-meanwhile':
      return messages.terminal.sayWhoIsThere(refusal.current || 'free')
    default:
      return ''
  }
}
