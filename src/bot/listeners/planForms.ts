import type { App } from '@slack/bolt'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { refusalText } from '../../messages/refusalText.ts'
import { dateText } from '../../messages/when.ts'
import { actionIds, readActionValue, WeekValue } from '../../notify/slack/actionIds.ts'
import { section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { launchRun } from '../../operations/planner/launchRun.ts'
import { identify } from '../caller.ts'
import { deliver } from '../deliver.ts'
import { isFirstDelivery } from '../redelivery.ts'
import { type Bot, callOf } from '../runLine.ts'
import { directSurface } from '../surface.ts'
import { loadingForm } from '../views/pauseForm.ts'
import { planForm, planFormId, submittedPlan } from '../views/planForm.ts'

const Click = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string() })
const Button = z.object({ value: z.string() })

/** Opens the form to plan a week, and carries it out; what is wrong is told at its field, and the form stays. */
export function listenToPlanForms(app: App, bot: Bot): void {
  const { deps } = bot
  app.action(actionIds.planForm, async ({ action, body }) => {
    const click = Click.safeParse(body)
    const value = readActionValue(WeekValue, Button.safeParse(action).data?.value)
    if (!click.success || !value?.week) return
    const { week } = value
    // The trigger lives for three seconds; looking somebody up may take longer.
    const opened = await deps.client.views.open({ trigger_id: click.data.trigger_id, view: loadingForm() })
    const viewId = opened.view?.id
    const caller = await identify(deps, click.data.user.id)
    if (viewId === undefined || caller.kind === 'unlinked') return
    const { lineCount: lines, days } = caller.situation.configuration
    const view = planForm(caller.reader, { week, lines, days })
    await deps.client.views.update({ view_id: viewId, view })
  })

  app.view(planFormId, async ({ ack, body, view }) => {
    const form = submittedPlan(view)
    const caller = await identify(deps, body.user.id)
    if (!form || caller.kind === 'unlinked') return ack()
    const { planner, times } = caller.reader.messages
    if (form.kind === 'bad-field') {
      const sentence = form.field === 'week' ? planner.plan.badWeek : planner.plan.badLines
      return ack({ response_action: 'errors', errors: { [form.field]: sentence } })
    }
    const call = callOf(bot, caller, '', false)
    const usual = { maxOverload: null, seconds: null, steps: null, seed: null }
    const outcome = await launchRun(deps, call.actor, { ...form, ...usual })
    if (outcome.kind !== 'launched') {
      return ack({ response_action: 'errors', errors: { week: refusalText(caller.reader, outcome) } })
    }
    await ack()
    await isFirstDelivery(deps, body)
    const week = times.weekOf(dateText(times, Temporal.PlainDate.from(form.week)))
    const text = planner.command.seeDirect(week)
    const notice = message(text, [section(text)])
    const surface = directSurface(deps.post, caller.userId, null)
    await deliver(deps, caller, { kind: 'plan', run: outcome.run.id, notice }, surface)
  })
}
