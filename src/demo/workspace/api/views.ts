import * as z from 'zod'
import { protocolLimits } from '../../../notify/slack/limits.ts'
import {
  checkView,
  findView,
  findViewByExternalId,
  openModal,
  publishHome,
  updateView,
  viewJson,
} from '../views.ts'
import { jsonArgument, type Method, method, refuse, refuseBlocks } from './method.ts'

const Opening = z.object({ trigger_id: z.string(), view: jsonArgument })

export const viewMethods: { readonly [name: string]: Method } = {
  'views.open': method(Opening, (args, { state, triggers }) => {
    const checked = checkView('modal', args.view)
    if (checked.kind === 'refused') return refuseBlocks(checked.error, checked.problems, '/view')
    const trigger = triggers.redeem(args.trigger_id)
    if (trigger.kind === 'refused') return refuse(trigger.error)
    const view = openModal(state, trigger.userId, checked.content, [])
    return { ok: true, view: viewJson(state, view) }
  }),
  'views.push': method(Opening, (args, { state, triggers }) => {
    const checked = checkView('modal', args.view)
    if (checked.kind === 'refused') return refuseBlocks(checked.error, checked.problems, '/view')
    const trigger = triggers.redeem(args.trigger_id)
    if (trigger.kind === 'refused') return refuse(trigger.error)
    const stack = state.modals.get(trigger.userId) ?? []
    if (stack.length >= protocolLimits.viewStack) return refuse('push_limit_reached')
    const view = openModal(state, trigger.userId, checked.content, stack)
    return { ok: true, view: viewJson(state, view) }
  }),
  'views.update': method(
    z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view: jsonArgument,
    }),
    (args, { state }) => {
      const view =
        args.view_id === undefined
          ? findViewByExternalId(state, args.external_id ?? '')
          : findView(state, args.view_id)
      if (view === null) return refuse('not_found')
      const checked = checkView(view.type, args.view)
      if (checked.kind === 'refused') return refuseBlocks(checked.error, checked.problems, '/view')
      if (args.hash !== undefined && args.hash !== view.hash) return refuse('hash_conflict')
      updateView(state, view, checked.content)
      return { ok: true, view: viewJson(state, view) }
    },
  ),
  'views.publish': method(
    z.object({ user_id: z.string(), hash: z.string().optional(), view: jsonArgument }),
    (args, { state }) => {
      const member = state.members.get(args.user_id)
      if (member === undefined || member.isBot) return refuse('user_not_found')
      const checked = checkView('home', args.view)
      if (checked.kind === 'refused') return refuseBlocks(checked.error, checked.problems, '/view')
      const old = state.homes.get(member.id)
      if (args.hash !== undefined && old !== undefined && args.hash !== old.hash)
        return refuse('hash_conflict')
      return { ok: true, view: viewJson(state, publishHome(state, member.id, checked.content)) }
    },
  ),
}
