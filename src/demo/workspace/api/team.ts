import * as z from 'zod'
import type { Json } from '../../../notify/slack/problem.ts'
import type { UserGroup } from '../model.ts'
import type { State } from '../state.ts'
import { type Method, method, refuse } from './method.ts'

const nothing = z.object({})

export const teamMethods: { readonly [name: string]: Method } = {
  'api.test': method(nothing, () => ({ ok: true }), 'none'),
  'auth.test': method(nothing, (_, { state, origin }) => ({
    ok: true,
    url: `${origin()}/`,
    team: state.team.name,
    user: state.members.get(state.bot.userId)?.name ?? '',
    team_id: state.team.id,
    user_id: state.bot.userId,
    bot_id: state.bot.botId,
    is_enterprise_install: false,
  })),
  'apps.connections.open': method(
    nothing,
    (_, { sockets, origin }) => {
      const url = sockets.openUrl(origin())
      return url === null ? refuse('too_many_websockets') : { ok: true, url }
    },
    'app',
  ),
  'bots.info': method(z.object({ bot: z.string().optional() }), (args, { state }) => {
    const { botId, userId, appId, name } = state.bot
    if (args.bot !== undefined && args.bot !== botId) return refuse('bot_not_found')
    return { ok: true, bot: { id: botId, app_id: appId, user_id: userId, name, deleted: false } }
  }),
  'team.info': method(nothing, (_, { state }) => ({ ok: true, team: state.team })),
  'usergroups.list': method(nothing, (_, { state }) => ({
    ok: true,
    usergroups: [...state.userGroups.values()].map((group) => groupJson(state, group)),
  })),
  'usergroups.users.list': method(z.object({ usergroup: z.string() }), (args, { state }) => {
    const group = state.userGroups.get(args.usergroup)
    return group === undefined ? refuse('no_such_subteam') : { ok: true, users: group.users }
  }),
  'usergroups.users.update': method(
    z.object({ usergroup: z.string(), users: z.string() }),
    (args, { state }) => {
      const group = state.userGroups.get(args.usergroup)
      if (group === undefined) return refuse('no_such_subteam')
      const users = args.users.split(',').filter((id) => id !== '')
      if (users.length === 0) return refuse('no_users_provided')
      if (users.some((id) => !state.members.has(id))) return refuse('invalid_users')
      group.users = users
      return { ok: true, usergroup: groupJson(state, group) }
    },
  ),
  'usergroups.enable': setEnabled(true),
  'usergroups.disable': setEnabled(false),
}

function setEnabled(enabled: boolean): Method {
  return method(z.object({ usergroup: z.string() }), (args, { state }) => {
    const group = state.userGroups.get(args.usergroup)
    if (group === undefined) return refuse('no_such_subteam')
    group.enabled = enabled
    return { ok: true, usergroup: groupJson(state, group) }
  })
}

function groupJson(state: State, group: UserGroup): Json {
  const { id, handle, name, users, enabled } = group
  return { id, team_id: state.team.id, handle, name, users, date_delete: enabled ? 0 : 1 }
}
