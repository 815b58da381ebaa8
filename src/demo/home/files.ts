import type { Temporal } from 'temporal-polyfill'
import { stringify } from 'yaml'
import { formatHour } from '../../domain/calendar/hours.ts'
import { parseAbsences } from '../../storage/files/formats/absences.ts'
import { newTimetableText } from '../../storage/files/formats/timetableText.ts'
import { daysWithoutService, holidays, oneShotAbsences, weeklyAbsences } from './absences.ts'
import { demoCallLog } from './calls.ts'
import { demoEmail, demoPeople } from './people.ts'
import { demoHours, demoLineCount, demoTimetable, demoWeeks } from './timetables.ts'

/** Channels of the demo's workspace, without `#`. */
export const demoChannels = { helpline: 'helpline', coordinators: 'helpline-coordination' } as const
export const demoTimezone = 'Europe/Madrid'

/** The files of the demo's home around the week of `monday`: name in the home → text, the same for the same Monday. */
export function demoFiles(monday: Temporal.PlainDate): Map<string, string> {
  const oneShot = oneShotAbsences(monday)
  const files = new Map([
    ['config.yaml', configurationText()],
    ['persons.yaml', peopleText()],
    ['indisponibilitats.conf', weeklyAbsences],
    ['oneshot.conf', oneShot],
    ['holidays.conf', holidays(monday)],
    ['data/noservice.conf', daysWithoutService(monday)],
    ['callinfo/dailycalls.yaml', demoCallLog(monday, demoTimezone)],
  ])
  const slots = demoHours.length - 1
  const absences = [
    ...parseAbsences(weeklyAbsences, 'indisponibilitats.conf', { slotsPerDay: slots }).value,
    ...parseAbsences(oneShot, 'oneshot.conf', { slotsPerDay: slots }).value,
  ]
  for (const week of demoWeeks(monday)) {
    files.set(`graelles/graella-${week}.yaml`, newTimetableText(demoTimetable(week, absences)))
  }
  return files
}

function configurationText(): string {
  const hours = demoHours.map((limit) => `'${formatHour(limit)}'`).join(', ')
  return `# The invented helpline of the demo. Change what you like; a new start of the demo writes it afresh.
hours: [${hours}]
nTelefons: ${demoLineCount}
diesVisualitzacio: [dl, dm, dx, dj, dv]
maxNingusPerTurnInEdition: 2
timezone: ${demoTimezone}
language: ca
port: 4555
slack:
  channel: '#${demoChannels.helpline}'
  coordinatorsChannel: '#${demoChannels.coordinators}'
ring:
  # Whoever is at this machine may let a phone ring: POST /api/info/ringring
  allow: [127.0.0.1, '::1']
permissions:
  actOnOthers: coordinators
  editTimetable: everyone
`
}

function peopleText(): string {
  const groups: Record<string, string[]> = {}
  for (const { key, groups: names } of demoPeople) {
    for (const name of names) groups[name] = [...(groups[name] ?? []), key]
  }
  const maps = {
    names: mapOf(({ name }) => name),
    extensions: mapOf(({ extension }) => extension),
    tables: mapOf(({ table }) => (table < 0 ? null : table)),
    colors: mapOf(({ color }) => color),
    emails: mapOf(({ key }) => demoEmail(key)),
    groups,
    idealloads: mapOf(({ idealLoad }) => idealLoad),
    languages: mapOf(({ language }) => language ?? null),
  }
  return stringify(maps, { version: '1.1', defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })
}

function mapOf<T>(choose: (person: (typeof demoPeople)[number]) => T | null): Record<string, T> {
  const map: Record<string, T> = {}
  for (const person of demoPeople) {
    const value = choose(person)
    if (value !== null) map[person.key] = value
  }
  return map
}
