import type { VNode } from 'preact'
import { fold } from '../../domain/people/findPerson.ts'
import { nameOf, nobody } from '../../domain/people/people.ts'
import { whoText } from '../../messages/when.ts'
import type { Candidate } from '../../operations/timetable/candidates.ts'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import { DialogHead } from './dialog.tsx'
import { asksFor } from './hypertext.ts'

export interface PickerFrame {
  readonly visit: Visit
  /** Where the choice goes. */
  readonly url: string
  /** `Tuesday 8 January, 09:00–10:15, L2` */
  readonly place: string
  /** Who is in the cell, as the person sees it now. */
  readonly from: string
  /** The page that says why they are there, or why nobody is. */
  readonly whyUrl: string
  readonly candidates: readonly Candidate[]
}

/** Chooses who takes a cell: who is free, who is not and why. */
export function Picker(frame: PickerFrame): VNode {
  const { visit, from } = frame
  const { picker } = visit.messages.web
  const others = frame.candidates.filter(({ person }) => person !== from)
  const free = others.filter(({ busy, inTurn }) => !busy && !inTurn)
  const rather = others.filter(({ busy, inTurn }) => busy && !busy.required && !inTurn)
  const away = others.filter(({ busy, inTurn }) => busy?.required && !inTurn)
  const inTurn = others.filter((candidate) => candidate.inTurn)
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={picker.title} detail={frame.place} />
      <p class="muted">
        {picker.nowThere(whoText(visit.messages.times, visit.people, from))}{' '}
        <a href={frame.whyUrl}>{visit.messages.why.ask}</a>
      </p>
      <input
        type="search"
        data-filter
        autofocus
        placeholder={picker.search}
        aria-label={picker.search}
        autocomplete="off"
      />
      <div class="choices" data-choices>
        <Group frame={frame} title={picker.free} candidates={free} />
        <Group frame={frame} title={picker.ratherNot} candidates={rather} />
        <Group frame={frame} title={picker.away} candidates={away} />
        <Group frame={frame} title={picker.inTurn} candidates={inTurn} />
        <p class="muted" data-nobody-found hidden>
          {picker.nobodyFound}
        </p>
      </div>
      {from !== nobody && (
        <button type="button" class="choice nobody" {...asksFor(frame.url, { from, to: nobody })}>
          {picker.leaveEmpty}
        </button>
      )}
    </section>
  )
}

function Group(props: { frame: PickerFrame; title: string; candidates: readonly Candidate[] }): VNode | null {
  if (props.candidates.length === 0) return null
  return (
    <fieldset data-group>
      <legend>{props.title}</legend>
      <ul>
        {props.candidates.map((candidate) => (
          <li key={candidate.person} data-words={wordsOf(props.frame.visit, candidate.person)}>
            <Choice frame={props.frame} candidate={candidate} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Choice({ frame, candidate }: { frame: PickerFrame; candidate: Candidate }): VNode {
  const { visit, from, url } = frame
  const { person, busy, inTurn, turnsThatDay, turnsThatWeek } = candidate
  const { picker } = visit.messages.web
  const reasons = busy?.reasons.filter((reason) => reason !== '').join(', ')
  const why = inTurn ? picker.inTurnHint : busy ? reasons || picker.busyNoReason : ''
  return (
    <button
      type="button"
      class={`choice ${colorClass(visit.people.colors.get(person))}`}
      disabled={inTurn}
      {...asksFor(url, { from, to: person })}
    >
      <span class="name">{nameOf(visit.people, person)}</span>
      {why && <span class="why">{why}</span>}
      <span class="muted turns">{picker.turns(turnsThatDay, turnsThatWeek)}</span>
    </button>
  )
}

/** What the search field looks in, without accents. */
function wordsOf(visit: Visit, person: string): string {
  return fold(`${nameOf(visit.people, person)} ${person} ${visit.people.extensions.get(person) ?? ''}`)
}
