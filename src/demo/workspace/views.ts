import { limits } from '../../notify/slack/limits.ts'
import { isRecord, type Json } from '../../notify/slack/problem.ts'
import { type Problem, validateHome, validateModal, viewBytes } from '../../notify/slack/validateBlocks.ts'
import { stateValues } from './elements.ts'
import { freshId } from './ids.ts'
import { withIds } from './messages.ts'
import type { View } from './model.ts'
import { freshHash, type State } from './state.ts'

export type CheckedView =
  | { kind: 'valid'; content: Json }
  | { kind: 'refused'; error: string; problems: Problem[] }

/** Checks a view as Slack does before it shows it. */
export function checkView(type: View['type'], content: unknown): CheckedView {
  if (!isRecord(content)) return { kind: 'refused', error: 'invalid_arguments', problems: [] }
  if (viewBytes(content) > limits.view.bytes)
    return { kind: 'refused', error: 'view_too_large', problems: [] }
  const problems = type === 'home' ? validateHome(content) : validateModal(content)
  if (problems.length > 0) return { kind: 'refused', error: 'invalid_arguments', problems }
  return { kind: 'valid', content }
}

/** Shows a modal as the only one, or on top of those that this person has open. */
export function openModal(state: State, userId: string, content: Json, on: readonly View[]): View {
  const id = freshId('V')
  const view: View = {
    id,
    type: 'modal',
    userId,
    rootId: on[0]?.id ?? id,
    previousId: on.at(-1)?.id ?? null,
    content,
    blocks: withIds(content.blocks),
    hash: freshHash(state),
    entered: {},
  }
  state.modals.set(userId, [...on, view])
  state.changed({ kind: 'modal', userId })
  return view
}

/** Replaces what a view shows; what was entered stays where block and action ids stay. */
export function updateView(state: State, view: View, content: Json): void {
  view.content = content
  view.blocks = withIds(content.blocks)
  view.hash = freshHash(state)
  state.changed({ kind: view.type, userId: view.userId })
}

export function publishHome(state: State, userId: string, content: Json): View {
  const old = state.homes.get(userId)
  const id = old?.id ?? freshId('V')
  const view: View = {
    id,
    type: 'home',
    userId,
    rootId: id,
    previousId: null,
    content,
    blocks: withIds(content.blocks),
    hash: freshHash(state),
    entered: {},
  }
  state.homes.set(userId, view)
  state.changed({ kind: 'home', userId })
  return view
}

/** Closes the modal on top, or all of them. */
export function closeModals(state: State, userId: string, which: 'top' | 'all'): void {
  const stack = state.modals.get(userId) ?? []
  state.modals.set(userId, which === 'all' ? [] : stack.slice(0, -1))
  state.changed({ kind: 'modal', userId })
}

/** Returns an open modal or home tab by id. */
export function findView(state: State, viewId: string): View | null {
  for (const stack of state.modals.values()) {
    const view = stack.find((candidate) => candidate.id === viewId)
    if (view !== undefined) return view
  }
  for (const home of state.homes.values()) if (home.id === viewId) return home
  return null
}

/** Returns an open modal by the `external_id` that the bot gave it. */
export function findViewByExternalId(state: State, externalId: string): View | null {
  for (const stack of state.modals.values()) {
    const view = stack.find((candidate) => candidate.content.external_id === externalId)
    if (view !== undefined) return view
  }
  return null
}

/** Returns a view in the form of the Web API and of interaction payloads. */
export function viewJson(state: State, view: View, remembered: readonly Json[] = []): Json {
  return {
    callback_id: '',
    private_metadata: '',
    title: null,
    close: null,
    submit: null,
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...view.content,
    id: view.id,
    team_id: state.team.id,
    app_id: state.bot.appId,
    bot_id: state.bot.botId,
    app_installed_team_id: state.team.id,
    type: view.type,
    blocks: view.blocks,
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    state: { values: stateValues(view.blocks, view.entered, remembered) },
  }
}
