import type { Address } from '../../domain/notices.ts'
import { fold } from '../../domain/people/findPerson.ts'
import { nameOf } from '../../domain/people/people.ts'
import { section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { says } from '../../operations/says.ts'
import { freeText } from '../arguments/freeText.ts'
import { readPerson } from '../arguments/person.ts'
import { type ArgumentContext, type Call, type Command, type Prepared, problem, ready } from '../command.ts'
import type { Problem } from '../problem.ts'
import { refusalReply } from '../replies/refusal.ts'
import { show } from '../reply.ts'

const channelWords = new Set(['channel', 'canal', '#channel', '#canal'])
const coordinatorWords = new Set(['coordinators', 'coordinacio', 'coordinacion', 'coordination'])

/** "Tomàtic says": to the channel, unless the text begins with somebody else to say it to. */
export const command: Command = {
  name: 'says',
  rank: 13,
  texts: (messages) => messages.commands.says,
  prepare(text, context) {
    const read = readAddress(text.trim(), context)
    return 'kind' in read ? problem(read) : prepareSaying(read.address, freeText(context, read.rest))
  },
}

function prepareSaying(address: Address, text: string): Prepared {
  if (text === '') return problem({ kind: 'nothing-to-say' })
  return ready(async (call) => {
    const outcome = await says(call.deps, call.actor, { address, text })
    if (outcome.kind !== 'said') return refusalReply(call, outcome)
    const fact = saidFact(call, address, text)
    return show(message(fact, [section(fact)]))
  })
}

type Addressed = { readonly address: Address; readonly rest: string } | Problem

function readAddress(text: string, context: ArgumentContext): Addressed {
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? []
  const word = fold(first).replace(/[,:]$/, '')
  if (channelWords.has(word)) return { address: { to: 'channel' }, rest }
  if (coordinatorWords.has(word)) return { address: { to: 'coordinators' }, rest }
  const channel = /^<#([A-Z0-9]+)(?:\|([^>]*))?>/.exec(first)
  if (channel) return channelAddress(context, channel[1] ?? '', channel[2] ?? '', rest)
  // Slack leaves a channel that it does not know, or that the bot may not see, as it was typed.
  if (/^#\p{L}[\p{L}\p{N}_-]*$/u.test(first)) return channelAddress(context, '', first.slice(1), rest)
  const person = readPerson(context, text.replace(/^(\S+):(?=\s)/, '$1'))
  if (person.kind === 'found') return { address: { to: 'person', person: person.key }, rest: person.rest }
  if (person.kind === 'ambiguous') {
    return { kind: 'ambiguous-person', text: person.text, keys: person.keys, rest: person.rest }
  }
  return { address: { to: 'channel' }, rest: text }
}

function channelAddress({ channels }: ArgumentContext, id: string, name: string, rest: string): Addressed {
  const names = new Set([id, name, `#${name}`])
  if (channels.channel !== null && names.has(channels.channel)) return { address: { to: 'channel' }, rest }
  if (channels.coordinatorsChannel !== null && names.has(channels.coordinatorsChannel)) {
    return { address: { to: 'coordinators' }, rest }
  }
  return { kind: 'unknown-channel', text: `#${name || id}` }
}

function saidFact({ reader }: Call, address: Address, text: string): string {
  const texts = reader.messages.commands.says
  switch (address.to) {
    case 'channel':
      return texts.toChannel(text)
    case 'coordinators':
      return texts.toCoordinators(text)
    case 'person':
      return texts.toPerson(nameOf(reader.people, address.person), text)
  }
}
