import * as z from 'zod'
import { codePoints, protocolLimits } from '../../../notify/slack/limits.ts'
import type { Json } from '../../../notify/slack/problem.ts'
import { chosenFor, type FoundElement, interactiveElements } from '../elements.ts'
import type { FormValues, View } from '../model.ts'
import { interactionFrame, onView } from '../payloads.ts'
import type { State } from '../state.ts'
import { checkView, closeModals, openModal, updateView } from '../views.ts'
import type { Outcome, PersonContext } from './context.ts'

/** What is wrong with one field: the app's own words, or what Slack checks by itself. */
export type FieldProblem =
  | { kind: 'told'; text: string }
  | { kind: 'missing' }
  | { kind: 'too-short'; min: number }
  | { kind: 'too-long'; max: number }
  | { kind: 'not-a-number' }

export type SubmitOutcome =
  | Outcome
  | { kind: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | { kind: 'errors'; errors: { readonly [blockId: string]: FieldProblem } }

const Answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
])

/** Submits the modal that is on top, after the checks that Slack makes by itself. */
export async function submitModal(
  context: PersonContext,
  userId: string,
  viewId: string,
  values: FormValues,
): Promise<SubmitOutcome> {
  const { state, delivery, triggers } = context
  const view = topModal(state, userId, viewId)
  if (view === null) return { kind: 'refused', reason: 'no-such-view' }
  view.entered = { ...view.entered, ...values }
  const errors = ownChecks(view)
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors }
  const body = {
    type: 'view_submission',
    ...interactionFrame(state, userId),
    trigger_id: triggers.issue(userId),
    ...onView(state, view),
    response_urls: [],
  }
  const reply = await delivery.once('interactive', body, true)
  if (reply.kind !== 'acked') return { kind: 'failed', reason: reply.kind, detail: '' }
  return applyAnswer(state, view, reply.payload)
}

/** Closes the modal on top; the app hears of it if it asked to. */
export async function closeModal(context: PersonContext, userId: string, viewId: string): Promise<Outcome> {
  const { state, delivery } = context
  const view = topModal(state, userId, viewId)
  if (view === null) return { kind: 'refused', reason: 'no-such-view' }
  const cleared = view.content.clear_on_close === true
  closeModals(state, userId, cleared ? 'all' : 'top')
  if (view.content.notify_on_close !== true) return { kind: 'done' }
  const body = {
    type: 'view_closed',
    ...interactionFrame(state, userId),
    ...onView(state, view),
    is_cleared: cleared,
  }
  const reply = await delivery.once('interactive', body, false)
  return reply.kind === 'acked' ? { kind: 'done' } : { kind: 'failed', reason: reply.kind, detail: '' }
}

function applyAnswer(state: State, view: View, payload: Json): SubmitOutcome {
  if (Object.keys(payload).length === 0) {
    closeModals(state, view.userId, 'top')
    return { kind: 'closed' }
  }
  const answer = Answer.safeParse(payload)
  if (!answer.success) return badAnswer(state, answer.error.message)
  if (answer.data.response_action === 'clear') {
    closeModals(state, view.userId, 'all')
    return { kind: 'cleared' }
  }
  if (answer.data.response_action === 'errors') return toldErrors(state, view, answer.data.errors)
  const checked = checkView('modal', answer.data.view)
  if (checked.kind === 'refused')
    return badAnswer(state, `${checked.error} ${JSON.stringify(checked.problems)}`)
  if (answer.data.response_action === 'update') {
    updateView(state, view, checked.content)
    return { kind: 'updated' }
  }
  const stack = state.modals.get(view.userId) ?? []
  if (stack.length >= protocolLimits.viewStack) return badAnswer(state, 'push_limit_reached')
  openModal(state, view.userId, checked.content, stack)
  return { kind: 'pushed' }
}

function toldErrors(state: State, view: View, told: { readonly [blockId: string]: string }): SubmitOutcome {
  const inputs = interactiveElements(view.blocks).filter(({ isInput }) => isInput)
  const errors: { [blockId: string]: FieldProblem } = {}
  for (const [blockId, text] of Object.entries(told)) {
    if (!inputs.some((input) => input.blockId === blockId))
      return badAnswer(state, `errors for ${blockId}, which is no input block`)
    errors[blockId] = { kind: 'told', text }
  }
  return { kind: 'errors', errors }
}

function badAnswer(state: State, detail: string): SubmitOutcome {
  state.complain('view_submission answer', detail)
  return { kind: 'failed', reason: 'bad-answer', detail }
}

/** Slack's own checks before it tells the app: required fields, lengths, numbers. */
function ownChecks(view: View): { [blockId: string]: FieldProblem } {
  const errors: { [blockId: string]: FieldProblem } = {}
  for (const found of interactiveElements(view.blocks)) {
    if (!found.isInput) continue
    const problem = fieldProblem(found, view.entered)
    if (problem !== null) errors[found.blockId] = problem
  }
  return errors
}

function fieldProblem(found: FoundElement, entered: FormValues): FieldProblem | null {
  const chosen = chosenFor(found, entered)
  const { element, block } = found
  if (chosen === undefined || chosen.length === 0) return block.optional === true ? null : { kind: 'missing' }
  if (typeof chosen !== 'string') return null
  const length = codePoints(chosen)
  if (typeof element.min_length === 'number' && length < element.min_length)
    return { kind: 'too-short', min: element.min_length }
  if (typeof element.max_length === 'number' && length > element.max_length)
    return { kind: 'too-long', max: element.max_length }
  if (element.type === 'number_input' && Number.isNaN(Number(chosen))) return { kind: 'not-a-number' }
  return null
}

function topModal(state: State, userId: string, viewId: string): View | null {
  const top = state.modals.get(userId)?.at(-1)
  return top?.id === viewId ? top : null
}
