import type { Temporal } from 'temporal-polyfill'
import type { Absence, AbsenceSource } from '../absences/absence.ts'
import type { CallCategories } from '../calls/categories.ts'
import type { Configuration } from '../configuration.ts'
import type { Credit } from '../credit/creditUpTo.ts'
import type { FileProblem } from '../errors.ts'
import type { ForcedTurns } from '../forcedTurns/forcedTurns.ts'
import type { Address, Notice, OutboxItem } from '../notices.ts'
import type { People } from '../people/people.ts'
import type { Door } from '../permissions.ts'
import type { Pause, QueueChange } from '../queue/queue.ts'
import type { Timetable } from '../timetable/timetable.ts'
import type { CalendarLinkReader, CalendarLinkStore } from './calendarLinks.ts'
import type { CallReader, CallStore } from './calls.ts'
import type { InboxReader, InboxStore } from './inbox.ts'
import type { LedgerReader, LedgerStore } from './ledger.ts'
import type { PageReader, PageStore } from './pages.ts'
import type { PlannerRunReader, PlannerRunStore } from './plannerRuns.ts'
import type { TicketReader, TicketWriter } from './tickets.ts'

/** What a file held at one reading. */
export interface Loaded<T> {
  readonly value: T
  /** Hash of the text that `value` was read from; null when there is no file. */
  readonly hash: string | null
  /** Lines that were skipped. */
  readonly warnings: readonly FileProblem[]
  /** Set when the file is malformed now: then `value` is the last good state and an edit is refused. */
  readonly fault: FileProblem | null
}

/** People's own files. Readers are cached until the file changes; all are lenient (design §3). */
export interface Files {
  configuration(): Promise<Loaded<Configuration>>
  people(): Promise<Loaded<People>>
  /** Weeks that have a timetable, ascending. */
  weeks(): Promise<string[]>
  /** Null when the week has none; throws `DomainError('file-malformed')` when it never was readable. */
  timetable(week: string): Promise<Loaded<Timetable> | null>
  /** The overload that the timetable of a week tells, whatever else is wrong with it; otherwise as `timetable`. */
  overload(week: string): Promise<Loaded<Credit> | null>
  /** Weeks whose timetable is retired to `old/`, ascending; they are for reading only and count no more. */
  archivedWeeks(): Promise<string[]>
  /** As `timetable`, of a retired week. */
  archivedTimetable(week: string): Promise<Loaded<Timetable> | null>
  /** Weeks that have a `shiftcredit-*.yaml`, ascending. */
  creditWeeks(): Promise<string[]>
  /** Credit up to and including a week, as its file says; null when it has none, and throws as `timetable`. */
  credit(week: string): Promise<Loaded<Credit> | null>
  /** The lines of the three busy files together. */
  absences(): Promise<Loaded<readonly Absence[]>>
  /** The lines of a busy file by its name in the home; `busyFiles` of the configuration are such names. */
  busyFile(name: string): Promise<Loaded<readonly Absence[]>>
  /** The lines of one of the three busy files. */
  absencesIn(source: AbsenceSource): Promise<Loaded<readonly Absence[]>>
  /** The text of one of the three busy files as it is; empty when there is none. */
  absencesText(source: AbsenceSource): Promise<string>
  /** The lines of `indisponibilitats-vacances.conf`: full days that lower the load, besides being busy. */
  daysOff(): Promise<Loaded<readonly Absence[]>>
  /** Of `data/forced-turns.yaml`; a home without it has one free line of the configured week. */
  forcedTurns(): Promise<Loaded<ForcedTurns>>
  /** ISO date → description. */
  festivities(): Promise<Loaded<ReadonlyMap<string, string>>>
  /** Of `callinfo/categories.yaml`; a home without one, or with one that cannot be read, has those that we bring. */
  callCategories(): Promise<Loaded<CallCategories>>
}

/** Files inside a unit of work; a replacement is refused with `DomainError('file-malformed')` while the file is broken. */
export interface FilesInSave extends Files {
  /** A file of people's own as it is kept; null when there is none. Names are relative to the home. */
  text(
    name: string,
  ): Promise<{ readonly text: string; readonly hash: string; readonly modifiedMs: number } | null>
  /** Puts a text from elsewhere in its place, as it is, and returns its hash; the previous one goes to `backups/`. */
  replaceText(name: string, text: string): Promise<string>
  replacePeople(before: Loaded<People>, after: People): Promise<void>
  /** Replaces the week's file, or makes it when `before` is null; the previous text goes to `backups/`. */
  replaceTimetable(before: Loaded<Timetable> | null, after: Timetable): Promise<void>
  /** Replaces a week's credit file, or makes it when `before` is null; the previous text goes to `backups/`. */
  replaceCredit(week: string, before: Loaded<Credit> | null, after: Credit): Promise<void>
  /**
   * Moves a week's timetable, as its text is, to `old/`, where it counts no more; nothing when there is none. Another
   * text that is there under its name goes to `backups/`.
   */
  archiveTimetable(week: string): Promise<void>
  /** As `archiveTimetable`, for the week's credit file. */
  archiveCredit(week: string): Promise<void>
  /** Replaces the lines of a person in one busy file, or makes it; all other lines stay as they are. */
  replaceAbsences(
    source: AbsenceSource,
    before: Loaded<readonly Absence[]>,
    person: string,
    after: readonly Absence[],
  ): Promise<void>
  /** Replaces the forced turns, or makes their file; the previous text goes to `backups/`. */
  replaceForcedTurns(before: Loaded<ForcedTurns>, after: ForcedTurns): Promise<void>
}

/** A line of the append-only audit. */
export interface AuditLine {
  readonly at: Temporal.Instant
  readonly who: string
  readonly door: Door
  /** The operation, such as `pauseAgent`. */
  readonly verb: string
  /** Person, week or file that it was about. */
  readonly subject: string
  /** What was and what is, as short text; empty when there is nothing to tell. */
  readonly before: string
  readonly after: string
}

export interface AuditQuery {
  readonly verbs?: readonly string[]
  readonly subject?: string
  readonly since?: Temporal.Instant
  readonly until?: Temporal.Instant
  /** Newest first, at most so many. */
  readonly limit: number
}

export interface AuditReader {
  list(query: AuditQuery): Promise<AuditLine[]>
}

export interface EndedPause extends Pause {
  readonly endedAt: Temporal.Instant | null
}

export interface PauseReader {
  /** Pauses that have not ended, oldest first. */
  open(): Promise<Pause[]>
  find(id: string): Promise<EndedPause | null>
  /** Pauses that overlap a span of time. */
  during(from: Temporal.Instant, until: Temporal.Instant): Promise<EndedPause[]>
}

export interface QueueChangeReader {
  /** Changes at or after an instant, in the order in which they were made. */
  since(instant: Temporal.Instant): Promise<QueueChange[]>
}

/** What the queue was last programmed with at a change of shift. */
export interface Programme {
  /** ISO instant of the shift's start; null when the helpline was closed. */
  readonly shiftStart: string | null
  readonly at: Temporal.Instant
  /** Person keys, planned for the shift, without manual changes. */
  readonly planned: readonly string[]
}

export interface ProgrammeReader {
  last(): Promise<Programme | null>
  during(from: Temporal.Instant, until: Temporal.Instant): Promise<Programme[]>
}

/** Seconds without registered phone, summed per person and local date. */
export interface AbsentPhoneReader {
  on(date: string): Promise<{ person: string; seconds: number }[]>
}

/** A chat message that is about a matter (a pause, a slot) and is updated in place when that changes. */
export interface PostedMessage {
  readonly matter: string
  readonly person: string
  readonly channel: string
  readonly ts: string
}

export interface PostedReader {
  about(matter: string): Promise<PostedMessage[]>
}

export interface OutboxReader {
  /** Items not yet delivered nor dropped and due for an attempt at `nowMs` (real time), oldest first. */
  due(nowMs: number, limit: number): Promise<OutboxItem[]>
}

export interface MarkReader {
  /** An instant kept under a name, such as the last minute that the jobs have seen. */
  read(name: string): Promise<Temporal.Instant | null>
}

export interface Reading {
  readonly files: Files
  readonly audit: AuditReader
  readonly pauses: PauseReader
  readonly queueChanges: QueueChangeReader
  readonly programmes: ProgrammeReader
  readonly absentPhones: AbsentPhoneReader
  readonly calls: CallReader
  readonly plannerRuns: PlannerRunReader
  readonly calendarLinks: CalendarLinkReader
  readonly links: TicketReader
  readonly sessions: TicketReader
  readonly posted: PostedReader
  readonly inbox: InboxReader
  readonly outbox: OutboxReader
  readonly marks: MarkReader
  readonly pages: PageReader
  readonly ledger: LedgerReader
}

/** The stores of one unit of work: all that is written in it is saved together or not at all. */
export interface Saving {
  readonly files: FilesInSave
  readonly audit: AuditReader & { append(line: AuditLine): Promise<void> }
  readonly pauses: PauseReader & {
    start(pause: Pause): Promise<void>
    end(id: string, at: Temporal.Instant, by: string): Promise<void>
  }
  readonly queueChanges: QueueChangeReader & { add(change: QueueChange): Promise<void> }
  readonly programmes: ProgrammeReader & { add(programme: Programme): Promise<void> }
  readonly absentPhones: AbsentPhoneReader & {
    addSeconds(date: string, person: string, seconds: number): Promise<void>
  }
  readonly calls: CallStore
  readonly plannerRuns: PlannerRunStore
  readonly calendarLinks: CalendarLinkStore
  readonly links: TicketReader & TicketWriter
  readonly sessions: TicketReader & TicketWriter
  readonly inbox: InboxStore
  readonly deliveries: {
    /** True the first time that an id is remembered; ids older than an hour (real time) are forgotten. */
    remember(id: string, nowMs: number): Promise<boolean>
  }
  readonly posted: PostedReader & {
    remember(message: PostedMessage): Promise<void>
    forget(matter: string): Promise<void>
  }
  readonly outbox: OutboxReader & {
    add(item: { id: string; address: Address; notice: Notice; dropAfterMs: number | null }): Promise<void>
    delivered(id: string, nowMs: number): Promise<void>
    dropped(id: string, why: string, nowMs: number): Promise<void>
    failed(id: string, why: string, nextAttemptMs: number): Promise<void>
  }
  readonly ledger: LedgerStore
  readonly marks: MarkReader & { write(name: string, instant: Temporal.Instant): Promise<void> }
  readonly pages: PageStore
}

/** Everything kept: reading at any time, writing only inside `save`. */
export interface Stores extends Reading {
  /**
   * Runs `work` and saves all that it wrote as one: rows, audit lines and files are there together or not at all,
   * whatever happens in between. One at a time; use only the stores handed in, and await nothing else inside.
   */
  save<T>(work: (stores: Saving) => Promise<T>): Promise<T>
}
