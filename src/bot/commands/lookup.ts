import { cleanPhone } from '../../domain/calls/phone.ts'
import { historyLine, phoneFor } from '../../notify/callText.ts'
import { type Block, context, section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { bold, lines, markup } from '../../notify/slack/text.ts'
import { lookUpNumber } from '../../operations/calls/readCalls.ts'
import { type Call, type Command, ready } from '../command.ts'
import { refusalReply } from '../replies/refusal.ts'
import { type Reply, refuse, show } from '../reply.ts'

const mostShown = 10

/** Who has a phone number, as far as we know, and its last calls. */
export const command: Command = {
  name: 'lookup',
  rank: 15,
  texts: (messages) => messages.calls.lookup,
  prepare: (text) => ready((call) => lookUp(call, text.trim())),
}

async function lookUp(call: Call, text: string): Promise<Reply> {
  const { reader, deps } = call
  const { calls: words } = reader.messages
  if (text === '') return refuse(message(words.lookup.missing, [section(words.lookup.missing)]))
  const outcome = await lookUpNumber(deps, text, mostShown)
  if (outcome.kind !== 'found') return refusalReply(call, outcome)
  const { caller } = outcome
  const count = caller.calls.length
  const phone = phoneFor(reader, caller.phone)
  if (count === 0) {
    const none = words.lookup.none(phoneFor(reader, cleanPhone(text)))
    return show(message(none, [section(none)]))
  }
  const isWhole = caller.calls.every((one) => one.phone === caller.phone)
  const fact = isWhole ? words.lookup.found(phone, count) : words.lookup.ending(phone, count)
  const { value: categories } = await deps.stores.files.callCategories()
  const rows = caller.calls.map((one) => {
    const line = historyLine(reader, one, categories)
    return isWhole ? `• ${line}` : markup`• *${phoneFor(reader, one.phone)}* ${line}`
  })
  const blocks: Block[] = [section(bold(fact)), section(lines(...rows))]
  const customer = words.customer(caller.partner, caller.contract)
  if (customer !== '') blocks.push(context(customer))
  return show(message(fact, blocks))
}
