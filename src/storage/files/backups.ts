import { Temporal } from 'temporal-polyfill'
import { splitName } from './documents.ts'
import { timetablesFolder } from './places.ts'
import { weekOf } from './weekFiles.ts'

export const backupsFolder = `${timetablesFolder}/backups`

const keptDays = 14
/** Of files that a home has once, such as `persons.yaml` and `holidays.conf`. */
const fixedName = /^[a-z-]+\.(?:yaml|conf)$/
const backup =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})[-:](\d{2})[-:](\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})-((?:graella|shiftcredit)-.+\.yaml|[a-z-]+\.(?:yaml|conf))$/
/** The original names the copy of a credit file otherwise, with the local time; the offset does not matter here. */
const originalCredit =
  /^(shiftcredit-\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?)\.yaml$/

interface Backup {
  readonly base: string
  readonly at: Temporal.Instant
  /** Name that the text had in its own folder. */
  readonly of: string
}

/**
 * Document for the text that another document had until `now`. Its stamp has always the same width and no colons,
 * so that names sort by time on every file system; a taken one moves on by a nanosecond.
 */
export function backupName(name: string, now: Temporal.Instant, taken: readonly string[]): string {
  const of = splitName(name).base
  let at = now
  let base = baseOf(of, at)
  while (taken.includes(base)) {
    at = at.add({ nanoseconds: 1 })
    base = baseOf(of, at)
  }
  return `${backupsFolder}/${base}`
}

function baseOf(of: string, at: Temporal.Instant): string {
  return `${at.toString({ fractionalSecondDigits: 9 }).replaceAll(':', '-')}-${of}`
}

/**
 * Of the files in the folder of backups those older than 14 days, of every kind, without the last one of each document
 * they are of (facts §2.9, §9 row 16).
 */
export function expiredBackups(bases: readonly string[], now: Temporal.Instant): string[] {
  const backups = bases.flatMap((base) => parseBackup(base) ?? [])
  const limit = now.subtract({ hours: keptDays * 24 })
  const last = new Map<string, Backup>()
  for (const one of backups) {
    const newest = last.get(one.of)
    if (!newest || Temporal.Instant.compare(newest.at, one.at) < 0) last.set(one.of, one)
  }
  return backups
    .filter((one) => Temporal.Instant.compare(one.at, limit) < 0 && last.get(one.of) !== one)
    .map((one) => one.base)
}

/** Understands our names and those of the original, which have colons and no fraction at a whole second. */
function parseBackup(base: string): Backup | null {
  const [, date, hour, minute, second, zone, of = ''] = backup.exec(base) ?? []
  const [, credit, local] = originalCredit.exec(base) ?? []
  const name = credit === undefined ? of : `${credit}.yaml`
  const week = weekOf(name, 'graella') ?? weekOf(name, 'shiftcredit')
  if (week === null && !fixedName.test(name)) return null
  try {
    const at = local === undefined ? `${date}T${hour}:${minute}:${second}${zone}` : `${local}Z`
    return { base, of: name, at: Temporal.Instant.from(at) }
  } catch {
    return null
  }
}
