import { Temporal } from 'temporal-polyfill'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { timetablesFolder } from './places.ts'

export const backupsFolder = `${timetablesFolder}/backups`

const keptDays = 14
const backup =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})[-:](\d{2})[-:](\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})-(graella-.+|forced-turns)\.yaml$/

interface Backup {
  readonly base: string
  readonly at: Temporal.Instant
  /** `graella-2030-01-07` or `forced-turns`. */
  readonly name: string
}

/**
 * Document for the text that a timetable (`graella-2030-01-07`) or the forced turns (`forced-turns`) had until `now`. Its stamp has always the same width and no colons,
 * so that names sort by time on every file system; a taken one moves on by a nanosecond.
 */
export function backupName(name: string, now: Temporal.Instant, taken: readonly string[]): string {
  let at = now
  let base = baseOf(name, at)
  while (taken.includes(base)) {
    at = at.add({ nanoseconds: 1 })
    base = baseOf(name, at)
  }
  return `${backupsFolder}/${base}`
}

function baseOf(name: string, at: Temporal.Instant): string {
  return `${at.toString({ fractionalSecondDigits: 9 }).replaceAll(':', '-')}-${name}.yaml`
}

/** Of the files in the folder of backups those older than 14 days, without the last one of each timetable (facts §2.9). */
export function expiredBackups(bases: readonly string[], now: Temporal.Instant): string[] {
  const backups = bases.flatMap((base) => parseBackup(base) ?? [])
  const limit = now.subtract({ hours: keptDays * 24 })
  const last = new Map<string, Backup>()
  for (const one of backups) {
    const newest = last.get(one.name)
    if (!newest || Temporal.Instant.compare(newest.at, one.at) < 0) last.set(one.name, one)
  }
  return backups
    .filter((one) => Temporal.Instant.compare(one.at, limit) < 0 && last.get(one.name) !== one)
    .map((one) => one.base)
}

/** Understands our names and those of the original, which have colons and no fraction at a whole second. */
function parseBackup(base: string): Backup | null {
  const [, date, hour, minute, second, zone, name = ''] = backup.exec(base) ?? []
  if (name !== 'forced-turns' && !isWeekName(name.slice('graella-'.length))) return null
  try {
    return { base, name, at: Temporal.Instant.from(`${date}T${hour}:${minute}:${second}${zone}`) }
  } catch {
    return null
  }
}
