import type { VNode } from 'preact'
import { byName } from '../../domain/people/people.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { momentText, whoText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import type { Visit } from '../visit.ts'
import { type LogEntry, readLogLine } from '../week/logLine.ts'
import { nameIn } from '../week/weekView.ts'
import { redrawnOn } from './hypertext.ts'

interface LedgerFrame {
  readonly visit: Visit
  readonly timetable: Timetable
}

/** What belongs to a week beside its cells: changes, load and penalties. */
export function Ledger({ visit, timetable }: LedgerFrame): VNode {
  return (
    <div
      id="ledger"
      class="ledger"
      {...redrawnOn(['timetable', 'people'], `/timetable/${timetable.week}/ledger`)}
    >
      <ChangeList
        visit={visit}
        log={timetable.log}
        none={visit.messages.web.timetable.noChanges}
        nameOf={(key) => nameIn(timetable, visit.people, key, visit)}
      />
      <Overload visit={visit} timetable={timetable} />
      <Penalties visit={visit} timetable={timetable} />
    </div>
  )
}

interface ChangeListFrame {
  readonly visit: Visit
  /** Lines of a file's log, oldest first. */
  readonly log: readonly string[]
  /** What is said while there are none. */
  readonly none: string
  /** The name of what was in a cell. */
  readonly nameOf: (key: string) => string
}

/** The changes that a file's log tells, newest first. */
export function ChangeList({ visit, log, none, nameOf }: ChangeListFrame): VNode {
  const { web } = visit.messages
  const entries = log.map(readLogLine).reverse()
  return (
    <section>
      <h2>{web.timetable.changes}</h2>
      {entries.length === 0 && <p class="muted">{none}</p>}
      <ol class="changes">
        {entries.map((entry, index) => (
          <li key={entries.length - index}>
            <Change visit={visit} nameOf={nameOf} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Change({
  visit,
  nameOf,
  entry,
}: Pick<ChangeListFrame, 'visit' | 'nameOf'> & { entry: LogEntry }): VNode {
  const { web, times } = visit.messages
  if (entry.kind === 'other') return <span>{entry.text}</span>
  const who = whoText(times, visit.people, entry.who)
  const when = momentText(times, entry.at, visit.now, visit.timezone)
  if (entry.kind === 'upload') {
    return (
      <>
        <span class="muted when">{when}</span>
        <span>
          <strong>{who}</strong> {web.timetable.uploaded}
        </span>
      </>
    )
  }
  const slot = `${capitalised(times.weekday(entry.day))} ${entry.slot.replace('-', '–')}`
  return (
    <>
      <span class="muted when">{when}</span>
      <span>
        <strong>{who}</strong> · {web.timetable.changed(slot, entry.line)}
        <br />
        <s>{nameOf(entry.from)}</s> <span aria-hidden="true">→</span> {nameOf(entry.to)}
      </span>
    </>
  )
}

function Overload({ visit, timetable }: LedgerFrame): VNode {
  const { web, times } = visit.messages
  const uneven = byName(visit.people, timetable.overload.keys()).filter(
    (key) => timetable.overload.get(key) !== 0,
  )
  const number = new Intl.NumberFormat(times.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  return (
    <section>
      <h2>{web.timetable.overload}</h2>
      <p class="muted">{uneven.length > 0 ? web.timetable.overloadHint : web.timetable.noOverload}</p>
      <dl class="loads">
        {uneven.map((key) => (
          <div key={key}>
            <dt>{nameIn(timetable, visit.people, key, visit)}</dt>
            <dd>{number.format(timetable.overload.get(key) ?? 0).replace('-', '−')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Penalties({ visit, timetable }: LedgerFrame): VNode | null {
  const { web, times } = visit.messages
  const number = new Intl.NumberFormat(times.locale)
  if (timetable.cost === null && timetable.penalties.length === 0) return null
  return (
    <section>
      <h2>{web.timetable.penalties}</h2>
      <p class="muted">
        {timetable.cost === null ? '' : web.timetable.cost(number.format(timetable.cost))}
        {timetable.penalties.length === 0 && web.timetable.noPenalties}
      </p>
      <ul class="penalties">
        {timetable.penalties.map(({ cost, text }, index) => (
          <li key={index}>
            <strong>{number.format(cost)}</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
