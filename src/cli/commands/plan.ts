import { isWeekday, type Weekday } from '../../domain/calendar/weekday.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import type { PlannerRun, RunPoint } from '../../domain/planner/run.ts'
import { faultText, noteText, scoreText } from '../../messages/plannerText.ts'
import { type Launch, launchRun } from '../../operations/planner/launchRun.ts'
import { type PublishOutcome, publishRun } from '../../operations/planner/publishRun.ts'
import { type Answer, badValue } from '../answer.ts'
import type { OperationCommand } from '../command.ts'
import type { Input } from '../input.ts'
import { planData } from '../planData.ts'
import { refused, type Session } from '../session.ts'
import { timetableLines } from '../timetableLines.ts'
import { parseCount, parseTurns, parseWeek } from '../values.ts'

const mostLines = 200
/** Options that are whole numbers; no lines is a week that cannot be planned, and is told so. */
const counts = [
  ['lines', 0, mostLines],
  ['seconds', 1, 24 * 60 * 60],
  ['steps', 0, 999_999_999],
  ['seed', 0, 999_999_999],
] as const
/** Real milliseconds between two lines of progress. */
const tellEveryMs = 250

export const plan: OperationCommand = {
  name: 'plan',
  access: 'write',
  args: [{ name: 'WEEK' }],
  options: {
    lines: { value: 'N' },
    seconds: { value: 'S' },
    steps: { value: 'N' },
    seed: { value: 'N' },
    'max-overload': { value: 'X' },
    'first-days': { value: 'dj,dv' },
    description: { value: 'TEXT' },
    publish: {},
  },
  async run(input, session) {
    const launch = readLaunch(input)
    if ('kind' in launch) return launch
    const { deps } = session
    if (!session.isServing) await deps.planner.recover()
    const launched = await launchRun(deps, session.actor, launch)
    if (launched.kind !== 'launched') return refused(session, launched)
    const run = await deps.planner.follow(launched.run.id, progressTeller(session))
    if (!run?.planned || !run.draft) return notPlanned(session, run)
    const published = input.flag('publish')
      ? await publishRun(deps, session.actor, { run: run.id, seen: null })
      : null
    if (published && published.kind !== 'run-published') return refused(session, published)
    return answerOf(session, run, published)
  },
}

function readLaunch(input: Input): Launch | Answer {
  const week = parseWeek(input.argument('WEEK'))
  if (week === null) return badValue('WEEK', input.argument('WEEK'), 'date')
  const read: Partial<Record<(typeof counts)[number][0], number>> = {}
  for (const [option, least, most] of counts) {
    const text = input.text(option)
    if (text === null) continue
    const value = parseCount(text, least, most)
    if (value === null) return badValue(`--${option}`, text, 'count')
    read[option] = value
  }
  const overloadText = input.text('max-overload')
  const maxOverload = overloadText === null ? null : parseTurns(overloadText)
  if (overloadText !== null && maxOverload === null) return badValue('--max-overload', overloadText, 'turns')
  const firstDays: Weekday[] = []
  for (const text of (input.text('first-days') ?? '').split(',').map((part) => part.trim())) {
    if (text === '') continue
    if (!isWeekday(text)) return badValue('--first-days', text, 'weekday')
    firstDays.push(text)
  }
  return {
    week,
    lines: read.lines ?? null,
    seconds: read.seconds ?? null,
    steps: read.steps ?? null,
    seed: read.seed ?? null,
    maxOverload,
    firstDays,
    description: input.text('description') ?? '',
  }
}

/** A line of progress on the error stream for each improvement, not more often than can be read. */
function progressTeller(session: Session): (point: RunPoint) => void {
  const { terminal } = session.messages.planner
  const format = new Intl.NumberFormat(session.messages.times.locale, { minimumFractionDigits: 1 })
  let toldMs = Number.NEGATIVE_INFINITY
  return ({ elapsedMs, cost, lowerBound }) => {
    if (elapsedMs - toldMs < tellEveryMs) return
    toldMs = elapsedMs
    const bound = lowerBound === null ? terminal.unknownBound : String(lowerBound)
    session.tell(terminal.progress(format.format(Math.round(elapsedMs / 100) / 10), cost, bound))
  }
}

function notPlanned(session: Session, run: PlannerRun | null): Answer {
  const { planner } = session.messages
  const text = (run && faultText(readerOf(session), run)) ?? planner.nothingFound
  return { kind: 'refused', text, data: { kind: run?.fault ?? run?.state ?? 'nothing-found' } }
}

function answerOf(
  session: Session,
  run: PlannerRun,
  published: Extract<PublishOutcome, { kind: 'run-published' }> | null,
): Answer {
  const { planned, draft, request } = run
  if (!planned || !draft) return notPlanned(session, run)
  const reader = readerOf(session)
  const { terminal } = session.messages.planner
  const timetable = timetableOfDraft(request.week, planned, draft, session.situation.people)
  const fault = faultText(reader, run)
  return {
    kind: 'done',
    lines: [
      scoreText(reader, draft),
      ...timetableLines(timetable),
      ...timetable.penalties.map(({ cost, text }) => `${cost}\t${text.trim()}`),
      published ? terminal.published(request.week, published.told) : terminal.toPublish,
    ],
    data: planData(run, timetable),
    warnings: [
      ...(fault === null ? [] : [fault]),
      ...run.notes.map((note) => noteText(reader, note, planned.hours)),
    ],
  }
}

function readerOf({ messages, situation }: Session) {
  return { messages, people: situation.people }
}
