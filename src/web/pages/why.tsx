import type { VNode } from 'preact'
import { type WhyReader, whenText } from '../../messages/whyChangeText.ts'
import { holeText, presenceText, type Told, wishText } from '../../messages/whyText.ts'
import type { SlotExplained } from '../../operations/planner/explainSlot.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'

/** The reasons why somebody is in a slot, or why a line of it is empty, in words. */
export function WhyPage(frame: {
  readonly visit: Visit
  readonly options: WebOptions
  readonly explained: Extract<SlotExplained, { kind: 'slot-explained' }>
}): VNode {
  const { visit, options, explained } = frame
  const { why } = visit.messages
  return (
    <Page reader={visit} visit={visit} options={options} title={why.ask} place="timetable">
      <h1>{why.ask}</h1>
      {toldOf(visit, explained).map(({ fact, details }) => (
        <section key={fact}>
          <p>
            <strong>{fact}</strong>
          </p>
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={`/timetable/${explained.week}`}>{why.back}</a>
      </p>
    </Page>
  )
}

function toldOf(visit: Visit, explained: Extract<SlotExplained, { kind: 'slot-explained' }>): Told[] {
  const { hours, turn, presences, hole, wish } = explained
  const reader: WhyReader = { messages: visit.messages, people: visit.people, hours }
  const told = [
    ...presences.map((presence) => presenceText(reader, presence)),
    ...(hole ? [holeText(reader, hole)] : []),
    ...(wish ? [wishText(reader, wish)] : []),
  ]
  if (told.length > 0) return told
  return [{ fact: visit.messages.why.noHole(whenText(reader, turn)), details: [] }]
}
