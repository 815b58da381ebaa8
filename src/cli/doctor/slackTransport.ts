/** Which way the environment chooses for what Slack has to tell us. */
export type SlackTransport =
  | { readonly kind: 'none' }
  | { readonly kind: 'both'; readonly botToken: string }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | {
      readonly kind: 'http'
      readonly botToken: string
      readonly signingSecret: string
      /** It may be one: printable, long enough not to be guessed, and none of the tokens put in the wrong place. */
      readonly isSecretGood: boolean
    }

/** Socket Mode unless there is a signing secret and no app-level token. */
export function slackTransport(env: Readonly<Record<string, string | undefined>>): SlackTransport {
  const botToken = env.SLACK_BOT_TOKEN ?? ''
  const appToken = env.SLACK_APP_TOKEN ?? ''
  const signingSecret = env.SLACK_SIGNING_SECRET ?? ''
  if (appToken !== '' && signingSecret !== '') return { kind: 'both', botToken }
  if (signingSecret !== '') {
    const isSecretGood = /^[\x21-\x7e]{16,}$/.test(signingSecret) && !/^x(ox|app)/.test(signingSecret)
    return { kind: 'http', botToken, signingSecret, isSecretGood }
  }
  return botToken === '' && appToken === '' ? { kind: 'none' } : { kind: 'socket', botToken, appToken }
}
