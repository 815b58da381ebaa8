import { DomainError } from '../domain/errors.ts'
import type { SlackAccess } from './chat.ts'

/**
 * The tokens of Slack from the environment; null when neither is there. Throws `DomainError('slack-tokens')` when
 * one is missing or is not of the form that Slack gives.
 */
export function slackAccess(env: Readonly<Record<string, string | undefined>>): SlackAccess | null {
  const botToken = env.SLACK_BOT_TOKEN ?? ''
  const appToken = env.SLACK_APP_TOKEN ?? ''
  if (botToken === '' && appToken === '') return null
  if (!botToken.startsWith('xoxb-'))
    throw new DomainError('slack-tokens', { name: 'SLACK_BOT_TOKEN', form: 'xoxb-…' })
  if (!appToken.startsWith('xapp-'))
    throw new DomainError('slack-tokens', { name: 'SLACK_APP_TOKEN', form: 'xapp-…' })
  const slackApiUrl = env.SLACK_API_URL ?? ''
  return { botToken, appToken, ...(slackApiUrl !== '' && { slackApiUrl }) }
}
