import { tmpdir } from 'node:os'
import type { Logger } from 'pino'
import { diagnose } from '../cli/doctor/diagnose.ts'
import { reportChecks } from '../cli/doctor/report.ts'
import { languageOfEnvironment } from '../cli/language.ts'
import { isServed } from '../cli/socket/client.ts'
import { socketPlace } from '../cli/socket/socketPath.ts'
import type { Configuration } from '../domain/configuration.ts'
import { messagesIn } from '../messages/catalogue.ts'
import { tryPlace } from '../notify/page/place.ts'
import { createDisk } from '../storage/disk.ts'
import { createFileDocuments } from '../storage/files/fileDocuments.ts'
import { createHomeFiles } from '../storage/files/homeFiles.ts'
import { createPlaces, type HomeFolders } from '../storage/files/places.ts'
import { homeProbes } from './doctorProbes.ts'
import { createEventBus } from './eventBus.ts'
import { connectExchange } from './exchange.ts'
import { homeFolders } from './homeFolders.ts'
import type { ProcessParts } from './process.ts'
import { publishingPlace } from './publishing.ts'
import { slackProbe } from './slackProbe.ts'
import { createSystemClock } from './systemClock.ts'

/** `tomatic doctor`: looks at the whole home and every connection; exit code 1 when something is wrong. */
export async function runDoctor(
  parts: ProcessParts,
  home: string,
  json: boolean,
  log: Logger,
): Promise<number> {
  const { env } = parts
  const folders = homeFolders(env, home)
  const probes = {
    ...homeProbes(
      home,
      folders,
      async () => isServed(await socketPlace(home, tmpdir())),
      (configuration) => agentsInQueue(home, folders, configuration, log),
    ),
    slack: slackProbe(env.SLACK_API_URL),
    async tryPublishing() {
      const place = publishingPlace(env, home, parts.user)
      if (place) await tryPlace(place)
      return place?.name ?? null
    },
    env,
    nodeVersion: parts.nodeVersion,
  }
  const configured = await probes.configuration().catch(() => null)
  const { doctor, errors, expectations, times } = messagesIn(
    configured?.value?.language ?? languageOfEnvironment(env),
  )
  const checks = await diagnose({ doctor, errors, expectations, times }, probes)
  return reportChecks(doctor, checks, { streams: parts, json })
}

async function agentsInQueue(
  home: string,
  folders: HomeFolders,
  configuration: Configuration,
  log: Logger,
): Promise<number> {
  const documents = createFileDocuments(
    createPlaces(home, folders),
    createDisk(() => {}),
    Date.now,
  )
  const failed = (error: unknown) => log.error({ error }, 'the exchange could not be asked')
  const exchange = await connectExchange({
    backend: configuration.pbx.backend,
    clock: createSystemClock(),
    files: createHomeFiles(documents),
    bus: createEventBus(failed),
    failed,
  })
  try {
    return (await exchange.pbx.queue(configuration.pbx.queue)).length
  } finally {
    exchange.stop()
  }
}
