import type { Refusal } from '../domain/refusals.ts'
import type { RefusalReader } from './refusalText.ts'
import { momentText, whoText } from './when.ts'

export type CallRefusal = Extract<
  Refusal,
  {
    kind:
      | 'no-such-call'
      | 'not-your-call'
      | 'no-category'
      | 'unknown-category'
      | 'comment-too-long'
      | 'noted-meanwhile'
      | 'bad-phone'
      | 'no-emulation'
      | 'cannot-ring'
      | 'turned-away'
  }
>

/** The sentence with which a refusal about calls is told. */
export function callRefusalText(reader: RefusalReader, refusal: CallRefusal): string {
  const { times } = reader.messages
  const { refusals } = reader.messages.calls
  const name = (key: string) => whoText(times, reader.people, key)
  switch (refusal.kind) {
    case 'no-such-call':
      return refusals.noSuchCall
    case 'not-your-call':
      return refusal.person === null ? refusals.nobodysCall : refusals.notYourCall(name(refusal.person))
    case 'no-category':
      return refusals.noCategory
    case 'unknown-category':
      return refusals.unknownCategory(refusal.category)
    case 'comment-too-long':
      return refusals.commentTooLong(refusal.limit)
    case 'noted-meanwhile':
      return refusals.notedMeanwhile(
        name(refusal.by),
        momentText(times, refusal.at, reader.now, reader.timezone),
      )
    case 'bad-phone':
      return refusals.badPhone(refusal.phone)
    case 'no-emulation':
      return refusals.noEmulation
    case 'turned-away':
      return refusals.turnedAway
    case 'cannot-ring':
      return refusals.cannotRing[refusal.reason](
        refusal.person === null ? refusals.somebody : name(refusal.person),
      )
  }
}
