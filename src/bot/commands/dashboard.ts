import { actions, section } from '../../notify/slack/blocks.ts'
import { button } from '../../notify/slack/elements.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { createLoginLink } from '../../operations/access/loginLink.ts'
import { botActionIds } from '../actionIds.ts'
import { type Command, ready, withoutMore } from '../command.ts'
import { refusalReply } from '../replies/refusal.ts'

/** A one-time sign-in link, in a direct message wherever it was asked for. */
export const command: Command = {
  name: 'dashboard',
  rank: 12,
  texts: (messages) => messages.commands.dashboard,
  prepare: (text) =>
    withoutMore(
      text,
      ready(async (call) => {
        const baseUrl = call.deps.dashboardUrl()
        const outcome = await createLoginLink(call.deps, call.actor, { person: call.person, baseUrl })
        if (outcome.kind !== 'link') return refusalReply(call, outcome)
        const texts = call.reader.messages.commands.dashboard
        const fact = texts.link(outcome.minutes)
        const open = button({
          text: texts.open,
          actionId: botActionIds.openLink,
          url: outcome.url,
          style: 'primary',
        })
        return {
          kind: 'direct',
          message: message(fact, [section(fact), actions([open])]),
          notice: message(texts.sent, [section(texts.sent)]),
        }
      }),
    ),
}
