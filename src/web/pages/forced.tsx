import type { VNode } from 'preact'
import { slotLabel } from '../../domain/calendar/hours.ts'
import { type ForcedTurns, free } from '../../domain/forcedTurns/forcedTurns.ts'
import { may } from '../../domain/permissions.ts'
import type { CellPlace } from '../../domain/timetable/timetable.ts'
import { forcedConflictText } from '../../messages/forcedText.ts'
import type { ShowForcedOutcome } from '../../operations/forcedTurns/showForcedTurns.ts'
import { capitalised } from '../capitalised.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { ForcedGrid, forcedName } from './forcedGrid.tsx'
import { asksFor, redrawnOn } from './hypertext.ts'
import { Page } from './layout.tsx'
import { ChangeList } from './ledger.tsx'

export type ShownForced = Extract<ShowForcedOutcome, { kind: 'forced-turns' }>

interface ForcedFrame {
  readonly visit: Visit
  readonly shown: ShownForced
}

/** The turns of every week in which people are wished. */
export function ForcedPage({ visit, shown, options }: ForcedFrame & { options: WebOptions }): VNode {
  const { forced } = visit.messages
  const problems = shown.problems
  return (
    <Page
      reader={visit}
      visit={visit}
      options={options}
      title={forced.title}
      place="forced"
      problems={problems}
    >
      <h1>{forced.title}</h1>
      <p class="muted note">
        {forced.intro} {mayEdit(visit) ? '' : forced.readOnly}
      </p>
      <Forced visit={visit} shown={shown} />
    </Page>
  )
}

/** The part that an edit draws anew. */
export function Forced({ visit, shown }: ForcedFrame): VNode {
  const { forced } = visit.messages
  const isEditable = mayEdit(visit)
  return (
    <div id="forced" {...redrawnOn(['forced', 'absences', 'people'], '/forced/grid')}>
      <Conflicts visit={visit} shown={shown} />
      <ForcedGrid visit={visit} forced={shown.forced} isEditable={isEditable} />
      {isEditable && (
        <div class="toolbar forced-lines">
          <button type="button" {...asksFor('/forced/lines/add')}>
            {forced.addLine}
          </button>
          <button type="button" {...asksFor('/forced/lines/remove')}>
            {forced.removeLine}
          </button>
        </div>
      )}
      <div class="forced-log">
        <ChangeList
          visit={visit}
          log={shown.forced.log}
          none={forced.noChanges}
          nameOf={(key) => forcedName(visit, key === freeInLog ? free : key)}
        />
      </div>
    </div>
  )
}

/** What the log has for a cell that is free; it is a file's literal. */
const freeInLog = 'lliure'

function Conflicts({ visit, shown }: ForcedFrame): VNode | null {
  if (shown.conflicts.length === 0) return null
  return (
    <section class="banner">
      <h2>{visit.messages.forced.conflicts}</h2>
      <ul>
        {shown.conflicts.map((conflict, index) => (
          <li key={index}>
            {forcedConflictText(visit, conflict, (place) => forcedPlace(visit, shown.forced, place))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `Tuesday 09:00–10:15, L2`. */
export function forcedPlace({ messages }: Visit, { hours, lines }: ForcedTurns, place: CellPlace): string {
  const day = capitalised(messages.times.weekday(place.day))
  return `${day} ${slotLabel(hours, place.hour).replace('-', '–')}, ${lines[place.line] ?? ''}`
}

function mayEdit({ actor, configuration }: Visit): boolean {
  return may(actor, 'editForcedTurns', configuration.permissions)
}
