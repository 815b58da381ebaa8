import type { App } from '@slack/bolt'
import * as z from 'zod'
import type { Answer } from '../../notify/slack/respond.ts'
import { askedBy, Clicked, type Form } from '../actions/clicked.ts'
import { clickSurface, MessageContainer } from '../actions/clickSurface.ts'
import { type Caller, identify } from '../caller.ts'
import { deliver } from '../deliver.ts'
import { type Bot, runLine } from '../runLine.ts'
import type { Surface } from '../surface.ts'
import { absenceForm } from '../views/absenceForm.ts'
import type { Homes } from '../views/homes.ts'
import { loadingForm, pauseForm } from '../views/pauseForm.ts'
import { homeSurface } from '../views/publishHome.ts'

const Click = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  container: z.unknown(),
})
type Click = z.infer<typeof Click>

/** Answers every button and menu, of the bot's messages and of what `notify` sends; they have been acknowledged. */
export function listenToClicks(app: App, bot: Bot, homes: Homes): void {
  app.action(/.*/, async ({ action, body }) => {
    const clicked = Clicked.safeParse(action)
    const click = Click.safeParse(body)
    if (!clicked.success || !click.success) return
    const asked = askedBy(clicked.data)
    if (!asked) return
    if (asked.kind !== 'line') return openForm(bot, click.data, asked)
    const surface = surfaceOf(bot, homes, clicked.data, click.data)
    const caller = await identify(bot.deps, click.data.user.id)
    const reply = await runLine(bot, caller, asked.line, asked.confirmed)
    await deliver(bot.deps, caller, reply, surface, click.data.trigger_id ?? null)
  })
}

function surfaceOf({ deps }: Bot, homes: Homes, clicked: Clicked, click: Click): Surface {
  const container = MessageContainer.safeParse(click.container)
  const { response_url: responseUrl } = click
  if (!container.success || responseUrl === undefined) return homeSurface(homes, click.user.id)
  const { client, post } = deps
  const respond = (answer: Answer) => deps.respond(responseUrl, answer)
  return clickSurface({ container: container.data, clicked, respond, client, post })
}

/** Opens at once and fills in afterwards: the trigger lives for three seconds, looking somebody up may take longer. */
async function openForm(bot: Bot, click: Click, form: Form): Promise<void> {
  if (click.trigger_id === undefined) return
  const { client } = bot.deps
  const opened = await client.views.open({ trigger_id: click.trigger_id, view: loadingForm() })
  const viewId = opened.view?.id
  if (viewId === undefined) return
  const caller = await identify(bot.deps, click.user.id)
  const container = MessageContainer.safeParse(click.container)
  const channel = container.success ? container.data.channel_id : null
  const view =
    caller.kind === 'unlinked'
      ? { ...loadingForm(), blocks: caller.answer.blocks }
      : formOf(caller, form, channel)
  await client.views.update({ view_id: viewId, view })
}

function formOf(
  { reader, situation }: Extract<Caller, { kind: 'person' }>,
  { kind, person }: Form,
  channel: string | null,
) {
  if (kind === 'pause-form') return pauseForm(reader, { person, channel })
  return absenceForm(reader, situation.configuration, { person: person ?? reader.person, channel })
}
