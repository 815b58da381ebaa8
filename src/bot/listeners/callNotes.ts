import type { App, types } from '@slack/bolt'
import * as z from 'zod'
import { mayNote } from '../../domain/calls/note.ts'
import { actorOf } from '../../domain/permissions.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { actionIds, CallValue, readActionValue } from '../../notify/slack/actionIds.ts'
import { section } from '../../notify/slack/blocks.ts'
import { noteCall } from '../../operations/calls/noteCall.ts'
import { type Caller, identify } from '../caller.ts'
import type { BotDependencies } from '../dependencies.ts'
import { isFirstDelivery } from '../redelivery.ts'
import { closedForm, noteForm, noteFormId, submittedNote } from '../views/noteForm.ts'
import { loadingForm } from '../views/pauseForm.ts'

const Click = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string() })
const Button = z.object({ value: z.string().optional() })

/** The form to note a call: opened by the button of its card, kept when it is submitted. */
export function listenToCallNotes(app: App, deps: BotDependencies): void {
  app.action(actionIds.callNote, async ({ action, body }) => {
    const { client } = deps
    const click = Click.safeParse(body)
    const value = readActionValue(CallValue, Button.safeParse(action).data?.value)
    if (!click.success || !value) return
    // The trigger lives for three seconds; looking somebody up may take longer.
    const opened = await client.views.open({ trigger_id: click.data.trigger_id, view: loadingForm() })
    const viewId = opened.view?.id
    if (viewId === undefined) return
    const caller = await identify(deps, click.data.user.id)
    await client.views.update({ view_id: viewId, view: await formFor(deps, caller, value.call) })
  })

  app.view(noteFormId, async ({ ack, body, view }) => {
    if (!(await isFirstDelivery(deps, body))) return ack()
    const note = submittedNote(view)
    const caller = await identify(deps, body.user.id)
    if (!note || caller.kind === 'unlinked') return ack()
    const actor = actorOf(caller.situation.people, caller.reader.person, 'chat')
    const outcome = await noteCall(deps, actor, note)
    if (outcome.kind === 'noted') return ack()
    const sentence = refusalText(caller.reader, outcome)
    await ack({ response_action: 'update', view: closedForm(caller.reader, [section(sentence)]) })
  })
}

async function formFor(deps: BotDependencies, caller: Caller, callId: string): Promise<types.ModalView> {
  if (caller.kind === 'unlinked') return { ...loadingForm(), blocks: caller.answer.blocks }
  const { reader, situation } = caller
  const call = await deps.stores.calls.find(callId)
  const actor = actorOf(situation.people, reader.person, 'chat')
  const refusal = !call
    ? ({ kind: 'no-such-call' } as const)
    : mayNote(actor, call)
      ? null
      : ({ kind: 'not-your-call', person: call.person } as const)
  if (refusal || !call) {
    return closedForm(reader, [section(refusalText(reader, refusal ?? { kind: 'no-such-call' }))])
  }
  return noteForm(reader, call, (await deps.stores.files.callCategories()).value)
}
