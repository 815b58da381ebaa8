import { type Call as PhoneCall, stateOf } from '../../domain/calls/call.ts'
import type { CallCategories } from '../../domain/calls/categories.ts'
import { clockText, durationText } from '../../messages/when.ts'
import { noteText, phoneFor } from '../../notify/callText.ts'
import { actionIds, actionValue } from '../../notify/slack/actionIds.ts'
import { type Block, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { markup } from '../../notify/slack/text.ts'
import type { Reader } from '../command.ts'

/** A call of today: when, who, how long, what about, and the button to note it. */
export function callRow(reader: Reader, call: PhoneCall, categories: CallCategories): Block {
  const { calls } = reader.messages
  const time = clockText(call.startedAt, reader.timezone)
  const what = noteText(call, categories)
  const about = [stateText(reader, call), what === null ? '' : calls.noted(what)]
  const rest = about.filter((part) => part !== '').join(' · ')
  const head = markup`*${time}* ${phoneFor(reader, call.phone)}`
  return section(
    rest === '' ? head : markup`${head} · ${rest}`,
    button({
      text: what === null ? calls.note : calls.changeNote,
      actionId: actionIds.callNote,
      value: actionValue({ call: call.id }),
    }),
  )
}

function stateText(reader: Reader, call: PhoneCall): string {
  const { calls, times } = reader.messages
  const state = stateOf(call, reader.now)
  if (state === 'past') return ''
  return state === 'ended' ? durationText(times, call.talkSeconds ?? 0) : calls.today.state[state]
}
