import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { FileProblem } from '../../domain/errors.ts'
import { may } from '../../domain/permissions.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { dateText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import type { Reader, Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { thisWeek, weekView } from '../week/weekView.ts'
import { opensDialog } from './hypertext.ts'
import { Page } from './layout.tsx'
import { Ledger } from './ledger.tsx'
import { Week } from './week.tsx'

export interface TimetableFrame {
  readonly visit: Visit
  readonly options: WebOptions
  readonly week: string
  /** Weeks that have a timetable, ascending. */
  readonly weeks: readonly string[]
  /** Retired weeks, ascending. */
  readonly archived: readonly string[]
  /** True when this one is retired. */
  readonly isArchived: boolean
  readonly timetable: Timetable | null
  readonly problems: readonly FileProblem[]
}

/** The week's page. */
export function TimetablePage(frame: TimetableFrame): VNode {
  const { visit, options, problems, timetable } = frame
  const title = visit.messages.web.timetable.title
  return (
    <Page
      reader={visit}
      visit={visit}
      options={options}
      title={title}
      place="timetable"
      problems={problems}
      week={frame.week}
    >
      <Toolbar frame={frame} />
      {timetable ? (
        <Filled visit={visit} timetable={timetable} isArchived={frame.isArchived} />
      ) : (
        <Missing visit={visit} week={frame.week} />
      )}
    </Page>
  )
}

function Filled(frame: { visit: Visit; timetable: Timetable; isArchived: boolean }): VNode {
  const { visit, timetable, isArchived } = frame
  const { archivedNote, readOnly } = visit.messages.web.timetable
  const week = weekView(timetable, visit, isArchived)
  return (
    <>
      {!week.isEditable && <p class="muted note">{isArchived ? archivedNote : readOnly}</p>}
      <Week visit={visit} week={week} />
      <Ledger visit={visit} timetable={timetable} />
    </>
  )
}

function Missing({ visit, week }: { visit: Visit; week: string }): VNode {
  const { timetable } = visit.messages.web
  const mayCreate = may(visit.actor, 'createTimetable', visit.configuration.permissions)
  return (
    <section class="empty">
      <h2>{timetable.emptyTitle}</h2>
      <p>{mayCreate ? timetable.emptyCoordinator : timetable.emptyOperator}</p>
      {mayCreate && (
        <button type="button" class="primary" {...opensDialog(`/timetable/new?week=${week}`)}>
          {timetable.newWeek}
        </button>
      )}
    </section>
  )
}

function Toolbar({ frame }: { frame: TimetableFrame }): VNode {
  const { visit, week, weeks, archived } = frame
  const all = [...archived, ...weeks].sort()
  const { timetable } = visit.messages.web
  const previous = all.filter((other) => other < week).at(-1)
  const next = all.find((other) => other > week)
  const mayCreate = may(visit.actor, 'createTimetable', visit.configuration.permissions)
  return (
    <div class="toolbar week-bar">
      <Step week={previous} text={timetable.previous} mark="‹" />
      <Step week={next} text={timetable.next} mark="›" />
      <h1>{weekName(visit, week)}</h1>
      <details class="menu weeks">
        <summary>{timetable.weeks}</summary>
        <nav class="menu-items" aria-label={timetable.weeks}>
          {[...weeks].reverse().map((other) => (
            <WeekLink key={other} visit={visit} week={other} isHere={other === week} />
          ))}
          {archived.length > 0 && <p class="muted menu-head">{timetable.archive}</p>}
          {[...archived].reverse().map((other) => (
            <WeekLink key={other} visit={visit} week={other} isHere={other === week} />
          ))}
        </nav>
      </details>
      <span class="space" />
      {mayCreate && (
        <button type="button" {...opensDialog('/timetable/new')}>
          {timetable.newWeek}
        </button>
      )}
    </div>
  )
}

function WeekLink({ visit, week, isHere }: { visit: Visit; week: string; isHere: boolean }): VNode {
  return (
    <a href={`/timetable/${week}`} aria-current={isHere ? 'page' : undefined}>
      {weekName(visit, week)}
    </a>
  )
}

function Step({ week, text, mark }: { week: string | undefined; text: string; mark: string }): VNode {
  if (week === undefined) {
    return (
      <span class="button icon" aria-disabled="true">
        {mark}
      </span>
    )
  }
  return (
    <a class="button icon" href={`/timetable/${week}`} aria-label={text} title={text}>
      {mark}
    </a>
  )
}

/** `Week of 7 January (this week)`. */
export function weekName(reader: Reader, week: string): string {
  const { times, web } = reader.messages
  const monday = Temporal.PlainDate.from(week)
  const present = Temporal.PlainDate.from(thisWeek(reader))
  const year = monday.year === present.year ? '' : ` ${monday.year}`
  const name = capitalised(times.weekOf(dateText(times, monday))) + year
  const weeksAway = present.until(monday).days / 7
  const near: Readonly<Record<number, string>> = {
    [-1]: web.timetable.lastWeek,
    0: web.timetable.thisWeek,
    1: web.timetable.nextWeek,
  }
  const nearName = near[weeksAway]
  return nearName === undefined ? name : `${name} · ${nearName}`
}
