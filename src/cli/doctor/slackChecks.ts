import type { Temporal } from 'temporal-polyfill'
import type { Configuration } from '../../domain/configuration.ts'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem, warning } from './check.ts'
import type { Probes, SlackProbe } from './probes.ts'
import { type SlackTransport, slackTransport } from './slackTransport.ts'

/** Slack refuses signatures that are five minutes old; long before that, times shown are wrong. */
const mostSkewSeconds = 60

/** Under the dashboard's address. */
export const requestPath = '/slack/events'

/** Tokens, connection, scopes, channels, and by the way the clock. */
export async function checkSlack(
  doctor: DoctorMessages,
  { slack, env, now }: Pick<Probes, 'slack' | 'env' | 'now'>,
  configuration: Configuration | null,
): Promise<Check[]> {
  const transport = slackTransport(env)
  if (transport.kind === 'none') {
    return [warning('slack', doctor.slack.noTokens, doctor.mendSlack.noTokens)]
  }
  const { botToken } = transport
  const checks = checkToken(doctor, 'SLACK_BOT_TOKEN', botToken, 'xoxb-')
  if (botToken.startsWith('xoxb-')) {
    checks.push(...(await checkBot(doctor, slack, botToken, now(), configuration)))
  }
  return [...checks, ...(await checkTransport(doctor, slack, transport, configuration))]
}

async function checkTransport(
  doctor: DoctorMessages,
  slack: SlackProbe,
  transport: Exclude<SlackTransport, { kind: 'none' }>,
  configuration: Configuration | null,
): Promise<Check[]> {
  switch (transport.kind) {
    case 'both':
      return [problem('slack', doctor.slack.both, doctor.mendSlack.both)]
    case 'socket': {
      const { appToken } = transport
      const wrong = checkToken(doctor, 'SLACK_APP_TOKEN', appToken, 'xapp-')
      return wrong.length > 0 ? wrong : [await checkApp(doctor, slack, appToken)]
    }
    case 'http':
      return checkRequestUrl(doctor, transport.isSecretGood, configuration?.baseUrl ?? null)
  }
}

/** Slack sends only to addresses that the whole world reaches, and only over TLS. */
function checkRequestUrl(doctor: DoctorMessages, isSecretGood: boolean, baseUrl: string | null): Check[] {
  const checks: Check[] = []
  if (!isSecretGood) checks.push(problem('slack', doctor.slack.secretForm, doctor.mendSlack.secret))
  const address = `${baseUrl ?? ''}${requestPath}`
  const isReachable = baseUrl?.startsWith('https://') === true
  checks.push(
    isReachable
      ? ok('slack-http', doctor.slack.httpOk(address))
      : problem('slack-http', doctor.slack.httpUnreachable, doctor.mendSlack.http),
  )
  return checks
}

function checkToken(doctor: DoctorMessages, variable: string, token: string, prefix: string): Check[] {
  if (token.startsWith(prefix)) return []
  const text = token === '' ? doctor.slack.tokenMissing(variable) : doctor.slack.tokenForm(variable, prefix)
  return [problem('slack', text, doctor.mendSlack.token(variable, prefix))]
}

async function checkBot(
  doctor: DoctorMessages,
  slack: SlackProbe,
  token: string,
  now: Temporal.Instant,
  configuration: Configuration | null,
): Promise<Check[]> {
  const answer = await slack.authenticate(token)
  if (!answer.ok) {
    return [problem('slack', doctor.slack.refused(answer.error), doctor.mendSlack.refused('SLACK_BOT_TOKEN'))]
  }
  const checks = [ok('slack', doctor.slack.ok(answer.team, answer.bot))]
  const missing = slack.neededScopes.filter((scope) => !answer.scopes.includes(scope))
  if (missing.length > 0) {
    checks.push(problem('slack-scopes', doctor.slack.scopes(missing.join(', ')), doctor.mendSlack.scopes))
  }
  if (answer.serverTime) checks.push(checkClock(doctor, now, answer.serverTime))
  if (configuration) checks.push(...(await checkChannels(doctor, slack, token, configuration)))
  return checks
}

async function checkApp(doctor: DoctorMessages, slack: SlackProbe, token: string): Promise<Check> {
  const answer = await slack.openConnection(token)
  return answer.ok
    ? ok('slack-socket', doctor.slack.socketOk)
    : problem(
        'slack-socket',
        doctor.slack.socketRefused(answer.error),
        doctor.mendSlack.refused('SLACK_APP_TOKEN'),
      )
}

/** This machine's clock against another one. */
export function checkClock(doctor: DoctorMessages, now: Temporal.Instant, there: Temporal.Instant): Check {
  const seconds = Math.round(Math.abs(now.since(there).total('seconds')))
  return seconds <= mostSkewSeconds
    ? ok('clock', doctor.clock.ok)
    : problem('clock', doctor.clock.wrong(seconds), doctor.mendClock)
}

async function checkChannels(
  doctor: DoctorMessages,
  slack: SlackProbe,
  token: string,
  configuration: Configuration,
): Promise<Check[]> {
  const keys = ['channel', 'coordinatorsChannel'] as const
  const checks: Check[] = []
  for (const key of keys) {
    if (configuration.slack[key] === null) {
      checks.push(warning('slack-channels', doctor.slack.noChannel(key), doctor.mendSlack.noChannel(key)))
    }
  }
  const wanted = keys.flatMap((key) => configuration.slack[key] ?? [])
  if (wanted.length === 0) return checks
  const answer = await slack.channels(token)
  if (!answer.ok) {
    return [...checks, problem('slack-channels', doctor.slack.refused(answer.error), doctor.mendSlack.scopes)]
  }
  for (const text of wanted) {
    const name = text.replace(/^#/, '')
    const found = answer.channels.find((channel) => channel.name === name || channel.id === name)
    if (!found) {
      const mend = doctor.mendSlack.channelMissing
      checks.push(problem('slack-channels', doctor.slack.channelMissing(name), mend))
    } else if (!found.isMember) {
      const mend = doctor.mendSlack.notMember(found.name)
      checks.push(problem('slack-channels', doctor.slack.notMember(found.name), mend))
    } else checks.push(ok('slack-channels', doctor.slack.channelOk(found.name)))
  }
  return checks
}
