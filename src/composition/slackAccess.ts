import { slackTransport } from '../cli/doctor/slackTransport.ts'
import { DomainError } from '../domain/errors.ts'
import type { ApiAccess } from './chat.ts'

/** How the bot reaches Slack, and how Slack reaches the bot: over a socket of ours, or by signed requests. */
export type SlackAccess = ApiAccess & ({ readonly appToken: string } | { readonly signingSecret: string })

/**
 * What the environment says of Slack; null when it says nothing. Throws `DomainError('slack-tokens')` when a token is
 * missing or not of the form that Slack gives, `slack-both` when both ways are set.
 */
export function slackAccess(env: Readonly<Record<string, string | undefined>>): SlackAccess | null {
  const transport = slackTransport(env)
  if (transport.kind === 'none') return null
  const { botToken } = transport
  if (!botToken.startsWith('xoxb-'))
    throw new DomainError('slack-tokens', { name: 'SLACK_BOT_TOKEN', form: 'xoxb-…' })
  const slackApiUrl = env.SLACK_API_URL ?? ''
  const api = { botToken, ...(slackApiUrl !== '' && { slackApiUrl }) }
  switch (transport.kind) {
    case 'both':
      throw new DomainError('slack-both')
    case 'socket':
      if (!transport.appToken.startsWith('xapp-'))
        throw new DomainError('slack-tokens', { name: 'SLACK_APP_TOKEN', form: 'xapp-…' })
      return { ...api, appToken: transport.appToken }
    case 'http':
      if (!transport.isSecretGood)
        throw new DomainError('slack-tokens', { name: 'SLACK_SIGNING_SECRET', form: '8f74…' })
      return { ...api, signingSecret: transport.signingSecret }
  }
}
