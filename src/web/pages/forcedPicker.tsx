import type { VNode } from 'preact'
import { free } from '../../domain/forcedTurns/forcedTurns.ts'
import { nobody } from '../../domain/people/people.ts'
import type { ForcedCandidate } from '../../operations/forcedTurns/forcedCandidates.ts'
import type { Visit } from '../visit.ts'
import { ChoiceGroups, type ChoiceOfPerson, Choices, whyNot } from './choices.tsx'
import { DialogHead } from './dialog.tsx'
import { forcedName } from './forcedGrid.tsx'
import { asksFor } from './hypertext.ts'

export interface ForcedPickerFrame {
  readonly visit: Visit
  /** Where the choice goes. */
  readonly url: string
  /** `Tuesday 09:00–10:15, L2` */
  readonly place: string
  /** Who is wished there, as the person sees it now. */
  readonly from: string
  readonly candidates: readonly ForcedCandidate[]
}

/** Chooses who is wished in a turn of every week, that it is kept empty, or nobody in particular. */
export function ForcedPicker({ visit, url, place, from, candidates }: ForcedPickerFrame): VNode {
  const { picker } = visit.messages.forced
  const others = candidates.filter(({ person }) => person !== from)
  const out = others.filter(({ inTurn }) => !inTurn)
  const choice = (candidate: ForcedCandidate) => choiceOf(visit, candidate)
  const groups = [
    { title: picker.able, choices: out.filter(({ busy, hasLoad }) => !busy && hasLoad).map(choice) },
    { title: picker.away, choices: out.filter(({ busy, hasLoad }) => busy && hasLoad).map(choice) },
    { title: picker.withoutLoad, choices: out.filter(({ hasLoad }) => !hasLoad).map(choice) },
    { title: picker.inTurn, choices: others.filter(({ inTurn }) => inTurn).map(choice) },
  ]
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={picker.title} detail={place} />
      <p class="muted">{visit.messages.web.picker.nowThere(forcedName(visit, from))}</p>
      <Choices visit={visit}>
        <ChoiceGroups visit={visit} url={url} from={from} groups={groups} />
      </Choices>
      {from !== free && (
        <button type="button" class="choice nobody" {...asksFor(url, { from, to: free })}>
          {picker.free}
        </button>
      )}
      {from !== nobody && (
        <button type="button" class="choice nobody" {...asksFor(url, { from, to: nobody })}>
          {picker.keepEmpty}
        </button>
      )}
    </section>
  )
}

function choiceOf(visit: Visit, candidate: ForcedCandidate): ChoiceOfPerson {
  const { person, inTurn, turns } = candidate
  const figure = visit.messages.forced.picker.turns(turns)
  return { person, isOut: inTurn, why: whyNot(visit, candidate), figure }
}
