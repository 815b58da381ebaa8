import * as z from 'zod'
import { findMessage } from '../messages.ts'
import { type Method, method, refuse } from './method.ts'

const Reacting = z.object({ channel: z.string(), timestamp: z.string(), name: z.string() })

export const reactionMethods: { readonly [name: string]: Method } = {
  'reactions.add': method(Reacting, (args, { state }) => {
    const message = findMessage(state, args.channel, args.timestamp)
    if (message === null) return refuse('message_not_found')
    const reaction = message.reactions.find(({ name }) => name === args.name)
    if (reaction?.users.has(state.bot.userId)) return refuse('already_reacted')
    if (reaction === undefined)
      message.reactions.push({ name: args.name, users: new Set([state.bot.userId]) })
    else reaction.users.add(state.bot.userId)
    state.changed({ kind: 'message', what: 'decorated', message })
    return { ok: true }
  }),
  'reactions.remove': method(Reacting, (args, { state }) => {
    const message = findMessage(state, args.channel, args.timestamp)
    if (message === null) return refuse('message_not_found')
    const index = message.reactions.findIndex(({ name }) => name === args.name)
    const reaction = message.reactions[index]
    if (reaction === undefined || !reaction.users.delete(state.bot.userId)) return refuse('no_reaction')
    if (reaction.users.size === 0) message.reactions.splice(index, 1)
    state.changed({ kind: 'message', what: 'decorated', message })
    return { ok: true }
  }),
}
