import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { Configuration } from '../../domain/configuration.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { type Check, problem } from './check.ts'
import { checkConfiguration } from './configurationChecks.ts'
import { checkOtherFiles } from './fileChecks.ts'
import { checkDatabase, checkHome } from './homeChecks.ts'
import { checkNode, checkTimezone } from './machineChecks.ts'
import { checkPbx } from './pbxCheck.ts'
import { checkPeople } from './peopleChecks.ts'
import type { FileFacts, Probes } from './probes.ts'
import { checkPublishing } from './publishingCheck.ts'
import { checkRing } from './ringCheck.ts'
import { checkSlack } from './slackChecks.ts'
import { checkTimetables } from './timetableChecks.ts'
import { checkVariant } from './variantCheck.ts'
import { checkWeb } from './webChecks.ts'

type Messages = Pick<Catalogue, 'doctor' | 'errors' | 'expectations' | 'times'>
type TimetableFiles = readonly (FileFacts<Timetable> & { readonly week: string })[]

const defaultTimezone = 'Europe/Madrid'

/**
 * Looks at everything and lists what was found. One part that cannot be looked at does not hide the others; where
 * the home is not there, only what does not need it is looked at.
 */
export async function diagnose(messages: Messages, probes: Probes): Promise<Check[]> {
  const { doctor } = messages
  const home = await probes.home()
  const machine = [checkNode(doctor, probes.nodeVersion), ...checkVariant(doctor, probes.env)]
  const checks = [...machine, ...checkHome(doctor, home)]
  if (home.state === 'missing' || home.state === 'not-a-folder') {
    return [...checks, ...(await guarded(doctor, 'slack', () => checkSlack(doctor, probes, null)))]
  }
  let configuration: Configuration | null = null
  checks.push(
    ...(await guarded(doctor, 'configuration', async () => {
      const facts = await probes.configuration()
      configuration = facts.value
      return checkConfiguration(messages, facts)
    })),
  )
  checks.push(...(await checkData(messages, probes, configuration)))
  checks.push(
    ...(await guarded(doctor, 'database', async () => [checkDatabase(doctor, await probes.database())])),
  )
  const publishing = await guarded(doctor, 'publishing', () =>
    checkPublishing(messages, () => probes.tryPublishing()),
  )
  return [...checks, ...(await checkConnections(doctor, probes, configuration, home.lock)), ...publishing]
}

async function checkData(
  messages: Messages,
  probes: Probes,
  configuration: Configuration | null,
): Promise<Check[]> {
  const { doctor } = messages
  const timezone = configuration?.timezone ?? defaultTimezone
  const thisWeek = mondayOf(probes.now().toZonedDateTimeISO(timezone).toPlainDate()).toString()
  let files: TimetableFiles = []
  const timetables = await guarded(doctor, 'timetables', async () => {
    files = await probes.timetables()
    return checkTimetables(messages, files, thisWeek, configuration?.hours ?? null)
  })
  const people = await guarded(doctor, 'people', async () => {
    const present = files.find(({ week }) => week === thisWeek)?.value ?? null
    return checkPeople(messages, await probes.people(), present)
  })
  const others = await guarded(doctor, 'absences-and-holidays', async () =>
    checkOtherFiles(messages, await probes.otherFiles()),
  )
  return [...people, ...timetables, ...others]
}

async function checkConnections(
  doctor: Messages['doctor'],
  probes: Probes,
  configuration: Configuration | null,
  lock: 'free' | 'served' | 'held',
): Promise<Check[]> {
  const slack = await guarded(doctor, 'slack', () => checkSlack(doctor, probes, configuration))
  if (!configuration) return slack
  const pbx = await guarded(doctor, 'pbx', async () => [
    await checkPbx(doctor, configuration, () => probes.agentsInQueue(configuration)),
  ])
  const web = await guarded(doctor, 'port', async () =>
    checkWeb(doctor, configuration, { isPortFree: await probes.isPortFree(configuration.port), lock }),
  )
  const ring = checkRing(doctor, configuration, probes.env)
  return [checkTimezone(doctor, configuration.timezone, probes.now()), ...pbx, ...ring, ...slack, ...web]
}

async function guarded(
  doctor: Messages['doctor'],
  name: string,
  look: () => Promise<Check[]>,
): Promise<Check[]> {
  try {
    return await look()
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return [problem(name, doctor.notLooked(name, cause), doctor.mendNotLooked)]
  }
}
