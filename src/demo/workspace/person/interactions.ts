import { isRecord, type Json, listOf } from '../../../notify/slack/problem.ts'
import {
  type Chosen,
  elementState,
  type FoundElement,
  interactiveElements,
  stateValues,
} from '../elements.ts'
import { findMessage } from '../messages.ts'
import type { FormValues, View } from '../model.ts'
import { interactionFrame, onMessage, onView } from '../payloads.ts'
import type { Source } from '../responseUrls.ts'
import { findView } from '../views.ts'
import type { Outcome, PersonContext } from './context.ts'

/** Where an element is: on a message, or in a modal or home tab. */
export type Place = { channel: string; ts: string } | { view: string }

export interface Choice {
  /** What was picked: option value, user id, date, text. Buttons need none. */
  readonly value?: Chosen
  /** Only where the same action id occurs in several blocks. */
  readonly blockId?: string | undefined
  /** What the other elements beside it hold. */
  readonly form?: FormValues
}

interface Located {
  readonly blocks: readonly Json[]
  readonly source: Source | null
  readonly view: View | null
  readonly frame: Json
}

/** Tells the app that a person used an element (`block_actions`). */
export async function act(
  context: PersonContext,
  userId: string,
  place: Place,
  actionId: string,
  choice: Choice,
): Promise<Outcome> {
  const { state, triggers, responseUrls, delivery } = context
  const located = locate(context, userId, place)
  if (located === null)
    return { kind: 'refused', reason: 'view' in place ? 'no-such-view' : 'no-such-message' }
  const found = findElement(located.blocks, actionId, choice.blockId)
  if (found === null) return { kind: 'refused', reason: 'no-such-element' }
  const remembered = state.suggested.get(userId) ?? []
  const chosen = elementState(found.element, choice.value, remembered)
  if (chosen.kind !== 'state') return { kind: 'refused', reason: 'no-such-option' }
  const form = {
    ...choice.form,
    ...(choice.value === undefined ? {} : { [`${found.blockId}/${actionId}`]: choice.value }),
  }
  if (located.view !== null) located.view.entered = { ...located.view.entered, ...form }
  const body = {
    type: 'block_actions',
    ...interactionFrame(state, userId),
    ...(located.view === null ? located.frame : onView(state, located.view)),
    trigger_id: triggers.issue(userId),
    ...(located.source === null
      ? {}
      : {
          response_url: responseUrls.issue(located.source),
          state: { values: stateValues(located.blocks, form, remembered) },
        }),
    actions: [
      {
        ...chosen.state,
        action_id: actionId,
        block_id: found.blockId,
        action_ts: state.nextTs(),
      },
    ],
  }
  const reply = await delivery.once('interactive', body, false)
  return reply.kind === 'acked' ? { kind: 'done' } : { kind: 'failed', reason: reply.kind, detail: '' }
}

export interface Suggestion {
  readonly label: string
  readonly value: string
}

/** Asks the app for the options of an external select; returns none if it does not answer. */
export async function suggest(
  context: PersonContext,
  userId: string,
  place: Place,
  actionId: string,
  query: string,
): Promise<Suggestion[]> {
  const { state, delivery } = context
  const located = locate(context, userId, place)
  const found = located === null ? null : findElement(located.blocks, actionId, undefined)
  if (located === null || found === null) return []
  const body = {
    type: 'block_suggestion',
    ...interactionFrame(state, userId),
    ...located.frame,
    action_id: actionId,
    block_id: found.blockId,
    value: query,
  }
  const reply = await delivery.once('interactive', body, true)
  if (reply.kind !== 'acked') return []
  const groups = listOf(reply.payload.option_groups).filter(isRecord)
  const options = [
    ...listOf(reply.payload.options),
    ...groups.flatMap((group) => listOf(group.options)),
  ].filter(isRecord)
  state.suggested.set(userId, [...options, ...(state.suggested.get(userId) ?? [])].slice(0, 500))
  return options.map((option) => ({
    label: isRecord(option.text) ? String(option.text.text) : '',
    value: String(option.value),
  }))
}

function locate(context: PersonContext, userId: string, place: Place): Located | null {
  const { state } = context
  if ('view' in place) {
    const view = findView(state, place.view)
    if (view === null || view.userId !== userId) return null
    return { blocks: view.blocks, source: null, view, frame: onView(state, view) }
  }
  const channel = state.channels.get(place.channel)
  const message = findMessage(state, place.channel, place.ts)
  if (channel === undefined || message === null || !channel.members.has(userId)) return null
  if (message.onlyFor !== null && message.onlyFor !== userId) return null
  return {
    blocks: message.blocks,
    source: { userId, channelId: channel.id, message },
    view: null,
    frame: onMessage(state, channel, message),
  }
}

function findElement(
  blocks: readonly Json[],
  actionId: string,
  blockId: string | undefined,
): FoundElement | null {
  for (const found of interactiveElements(blocks)) {
    if (found.actionId === actionId && (blockId === undefined || found.blockId === blockId)) return found
  }
  return null
}
