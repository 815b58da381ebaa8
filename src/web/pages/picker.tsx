import type { VNode } from 'preact'
import { nobody } from '../../domain/people/people.ts'
import { whoText } from '../../messages/when.ts'
import type { Candidate } from '../../operations/timetable/candidates.ts'
import type { Visit } from '../visit.ts'
import { ChoiceGroups, type ChoiceOfPerson, Choices, whyNot } from './choices.tsx'
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
export function Picker({ visit, from, url, place, whyUrl, candidates }: PickerFrame): VNode {
  const { picker } = visit.messages.web
  const others = candidates.filter(({ person }) => person !== from)
  const choice = (candidate: Candidate) => choiceOf(visit, candidate)
  const groups = [
    { title: picker.free, choices: others.filter(({ busy, inTurn }) => !busy && !inTurn).map(choice) },
    {
      title: picker.ratherNot,
      choices: others.filter(({ busy, inTurn }) => busy && !busy.required && !inTurn).map(choice),
    },
    {
      title: picker.away,
      choices: others.filter(({ busy, inTurn }) => busy?.required && !inTurn).map(choice),
    },
    { title: picker.inTurn, choices: others.filter(({ inTurn }) => inTurn).map(choice) },
  ]
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={picker.title} detail={place} />
      <p class="muted">
        {picker.nowThere(whoText(visit.messages.times, visit.people, from))}{' '}
        <a href={whyUrl}>{visit.messages.why.ask}</a>
      </p>
      <Choices visit={visit}>
        <ChoiceGroups visit={visit} url={url} from={from} groups={groups} />
      </Choices>
      {from !== nobody && (
        <button type="button" class="choice nobody" {...asksFor(url, { from, to: nobody })}>
          {picker.leaveEmpty}
        </button>
      )}
    </section>
  )
}

function choiceOf(visit: Visit, candidate: Candidate): ChoiceOfPerson {
  const { person, inTurn, turnsThatDay, turnsThatWeek } = candidate
  const figure = visit.messages.web.picker.turns(turnsThatDay, turnsThatWeek)
  return { person, isOut: inTurn, why: whyNot(visit, candidate), figure }
}
