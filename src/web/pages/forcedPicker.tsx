import type { VNode } from 'preact'
import { free } from '../../domain/forcedTurns/forcedTurns.ts'
import { nobody } from '../../domain/people/people.ts'
import type { ForcedCandidate } from '../../operations/forcedTurns/forcedCandidates.ts'
import type { Visit } from '../visit.ts'
import { ChoiceGroup, type ChoiceOfPerson, Choices } from './choices.tsx'
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
  const groups = [
    { title: picker.able, of: out.filter(({ busy, hasLoad }) => !busy && hasLoad) },
    { title: picker.away, of: out.filter(({ busy, hasLoad }) => busy && hasLoad) },
    { title: picker.withoutLoad, of: out.filter(({ hasLoad }) => !hasLoad) },
    { title: picker.inTurn, of: others.filter(({ inTurn }) => inTurn) },
  ]
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={picker.title} detail={place} />
      <p class="muted">{visit.messages.web.picker.nowThere(forcedName(visit, from))}</p>
      <Choices visit={visit}>
        {groups.map(({ title, of }) => (
          <ChoiceGroup
            key={title}
            visit={visit}
            title={title}
            url={url}
            from={from}
            choices={of.map((candidate) => choiceOf(visit, candidate))}
          />
        ))}
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

function choiceOf(visit: Visit, { person, busy, inTurn, turns }: ForcedCandidate): ChoiceOfPerson {
  const { web, forced } = visit.messages
  const reasons = busy?.reasons.filter((reason) => reason !== '').join(', ')
  const why = inTurn ? web.picker.inTurnHint : busy ? reasons || web.picker.busyNoReason : ''
  return { person, isOut: inTurn, why, figure: forced.picker.turns(turns) }
}
