import { Temporal } from 'temporal-polyfill'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { timetablesFolder } from './places.ts'

export const backupsFolder = `${timetablesFolder}/backups`

const keptDays = 14
const backup =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})[-:](\d{2})[-:](\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})-graella-(.+)\.yaml$/

interface Backup {
  readonly base: string
  readonly at: Temporal.Instant
  readonly week: string
}

/**
 * Document for the text that a week's timetable had until `now`. Its stamp has always the same width and no colons,
 * so that names sort by time on every file system; a taken one moves on by a nanosecond.
 */
export function backupName(week: string, now: Temporal.Instant, taken: readonly string[]): string {
  let at = now
  let base = baseOf(week, at)
  while (taken.includes(base)) {
    at = at.add({ nanoseconds: 1 })
    base = baseOf(week, at)
  }
  return `${backupsFolder}/${base}`
}

function baseOf(week: string, at: Temporal.Instant): string {
  return `${at.toString({ fractionalSecondDigits: 9 }).replaceAll(':', '-')}-graella-${week}.yaml`
}

/** Of the files in the folder of backups those older than 14 days, without the last one of each week (facts §2.9). */
export function expiredBackups(bases: readonly string[], now: Temporal.Instant): string[] {
  const backups = bases.flatMap((base) => parseBackup(base) ?? [])
  const limit = now.subtract({ hours: keptDays * 24 })
  const last = new Map<string, Backup>()
  for (const one of backups) {
    const newest = last.get(one.week)
    if (!newest || Temporal.Instant.compare(newest.at, one.at) < 0) last.set(one.week, one)
  }
  return backups
    .filter((one) => Temporal.Instant.compare(one.at, limit) < 0 && last.get(one.week) !== one)
    .map((one) => one.base)
}

/** Understands our names and those of the original, which have colons and no fraction at a whole second. */
function parseBackup(base: string): Backup | null {
  const [, date, hour, minute, second, zone, week = ''] = backup.exec(base) ?? []
  if (!isWeekName(week)) return null
  try {
    return { base, week, at: Temporal.Instant.from(`${date}T${hour}:${minute}:${second}${zone}`) }
  } catch {
    return null
  }
}
