import * as z from 'zod'
import type { Json } from '../../../notify/slack/problem.ts'
import type { Member } from '../model.ts'
import type { State } from '../state.ts'
import { channelJson } from './conversations.ts'
import { flagArgument, type Method, method, refuse } from './method.ts'

export const userMethods: { readonly [name: string]: Method } = {
  'users.info': method(z.object({ user: z.string(), include_locale: flagArgument }), (args, { state }) => {
    const member = state.members.get(args.user)
    if (member === undefined) return refuse('user_not_found')
    return { ok: true, user: memberJson(state, member, args.include_locale) }
  }),
  'users.list': method(z.object({ include_locale: flagArgument }), (args, { state }) => ({
    ok: true,
    members: [...state.members.values()].map((member) => memberJson(state, member, args.include_locale)),
    cache_ts: Math.floor(Number(state.nextTs())),
    response_metadata: { next_cursor: '' },
  })),
  'users.lookupByEmail': method(z.object({ email: z.string() }), (args, { state }) => {
    const email = args.email.toLowerCase()
    for (const member of state.members.values()) {
      if (!member.deleted && member.email !== '' && member.email.toLowerCase() === email)
        return { ok: true, user: memberJson(state, member, false) }
    }
    return refuse('users_not_found')
  }),
  'users.conversations': method(
    z.object({ user: z.string().optional(), types: z.string().default('public_channel') }),
    (args, { state }) => {
      const user = args.user ?? state.bot.userId
      if (!state.members.has(user)) return refuse('user_not_found')
      const kinds = args.types.split(',')
      const channels = [...state.channels.values()].filter((channel) => {
        const kind = channel.kind === 'im' ? 'im' : channel.isPrivate ? 'private_channel' : 'public_channel'
        return channel.members.has(user) && kinds.includes(kind)
      })
      return {
        ok: true,
        channels: channels.map((channel) => channelJson(state, channel)),
        response_metadata: { next_cursor: '' },
      }
    },
  ),
}

/** Returns a member as the Web API and the events give them. */
export function memberJson(state: State, member: Member, includeLocale: boolean): Json {
  return {
    id: member.id,
    team_id: state.team.id,
    name: member.name,
    real_name: member.realName,
    deleted: member.deleted,
    is_bot: member.isBot,
    is_admin: member.isAdmin,
    is_restricted: false,
    is_app_user: false,
    tz: member.tz,
    profile: {
      real_name: member.realName,
      display_name: member.name,
      ...(member.isBot ? { bot_id: state.bot.botId } : { email: member.email }),
    },
    ...(includeLocale ? { locale: member.locale } : {}),
  }
}
