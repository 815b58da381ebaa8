import { tmpdir } from 'node:os'
import type { Logger } from 'pino'
import { type AppSettings, type RunningApp, startApp } from '../app.ts'
import type { ServeOptions } from '../cli/commands/serve.ts'
import { requestPath } from '../cli/doctor/slackChecks.ts'
import { runCommand } from '../cli/runCommand.ts'
import { openCommandSocket } from '../cli/socket/server.ts'
import { socketPlace } from '../cli/socket/socketPath.ts'
import { demoWelcome } from '../demo/home/welcome.ts'
import { variantLabel } from '../domain/variant.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { createAlarm } from '../notify/alarm.ts'
import { helplineProfile } from '../pbx/fake/profile.ts'
import { commandContext } from './commandContext.ts'
import { createFaultLog } from './faultLog.ts'
import { homeFolders } from './homeFolders.ts'
import type { ProcessParts } from './process.ts'
import { publishingPlace } from './publishing.ts'
import { slackAccess } from './slackAccess.ts'
import { createSystemClock } from './systemClock.ts'
import { variantOf } from './variant.ts'

/** The process is gone by then whatever still holds it: a supervisor waits five seconds. */
const longestEndMs = 4500

/** `tomatic serve`: runs until the process is asked to end; returns the exit code. Throws what `startApp` throws. */
export async function runServe(
  parts: ProcessParts,
  home: { readonly kind: 'home' | 'demo'; readonly folder: string },
  options: ServeOptions,
  log: Logger,
  version: string,
): Promise<number> {
  const isDemo = home.kind === 'demo'
  const speed = options.speed ?? 1
  const settings: AppSettings = {
    home: home.folder,
    folders: homeFolders(parts.env, home.folder),
    demo: isDemo ? { keep: options.keep, speed } : null,
    fakePbx: options.fake,
    callProfile: helplineProfile,
    queue: options.queue,
    host: options.host,
    port: options.port,
    slack: isDemo ? null : slackAccess(parts.env),
    variant: variantOf(parts.env),
    ringSecret: parts.env.TOMATIC_RING_SECRET || null,
    pages: isDemo ? null : publishingPlace(parts.env, home.folder, parts.user),
    version,
  }
  // Also while it is still starting: Slack may keep it waiting.
  const lastCall = parts.ending.then(() => setTimeout(() => process.exit(0), longestEndMs).unref())
  const world = {
    clock: createSystemClock(),
    realNow: Date.now,
    alarm: createAlarm(),
    log,
    write: parts.out,
  }
  const app = await startApp(settings, world)
  const socket = await openSocket(app, parts, home.folder, log, version)
  await greet(parts, app, settings)
  await lastCall
  await socket.close()
  await app.stop()
  return 0
}

async function openSocket(
  app: RunningApp,
  { env }: ProcessParts,
  home: string,
  log: Logger,
  version: string,
) {
  const logFault = createFaultLog(log)
  const sshAgent = env.SSH_AUTH_SOCK || null
  const place = { version, home, sshAgent, isServing: true, defaultBaseUrl: app.url, logFault }
  return openCommandSocket(await socketPlace(home, tmpdir()), async (request, streams) => {
    const { exitCode } = await runCommand(request.args, commandContext(streams, app.deps, request, place))
    return exitCode
  })
}

async function greet(parts: ProcessParts, app: RunningApp, settings: AppSettings): Promise<void> {
  const { deps, url } = app
  const { value: configuration } = await deps.stores.files.configuration()
  const messages = messagesIn(configuration.language)
  if (settings.variant) parts.out(messages.variant.ribbon(variantLabel(settings.variant)))
  if (settings.demo) {
    const places = { dashboard: url, chat: `${url}/chat`, home: settings.home }
    const clock = { now: deps.clock.now(), speed: settings.demo.speed }
    for (const line of demoWelcome(configuration.language, places, clock)) parts.out(line)
    return
  }
  parts.out(messages.serving.running(url))
  if (!settings.slack) parts.out(messages.serving.withoutSlack)
  else if ('appToken' in settings.slack) parts.out(messages.serving.withSlack)
  else parts.out(messages.serving.withSlackHttp(`${url}${requestPath}`))
  if (settings.fakePbx || configuration.pbx.backend === 'fake') parts.out(messages.serving.fakePbx)
}
