import type { People } from '../domain/people/people.ts'
import type { WhyRefusal } from '../domain/refusals.ts'
import type { Catalogue } from './catalogue.ts'
import { whoText } from './when.ts'

/** The sentence with which an explanation or a repair is refused. */
export function whyRefusalText(
  { messages, people }: { readonly messages: Pick<Catalogue, 'why' | 'times'>; readonly people: People },
  refusal: WhyRefusal,
): string {
  const { why, times } = messages
  switch (refusal.kind) {
    case 'no-explanation':
      return why.noExplanation
    case 'nothing-to-repair':
      return why.nothingToRepair(whoText(times, people, refusal.person))
    case 'no-repair':
      return why.noRepair
    case 'repair-gone':
      return why.repairGone
  }
}
