import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { DomainError } from '../../domain/errors.ts'
import { databaseFile, demoFolder, demoMarker } from './demoFolder.ts'
import { demoFiles } from './files.ts'

const timetableFile = /graella-\d{4}-\d{2}-\d{2}\.yaml$/

/**
 * Makes the demo's home for the week of `monday`: fills an empty or missing folder, and rebuilds one that the demo
 * made, database included, or resumes it with `keep`. The caller holds the home's lock once the folder exists.
 * Throws `DomainError('not-a-demo-home')` for any other folder, of which nothing is touched.
 */
export async function prepareDemoHome(
  dir: string,
  { keep, monday }: { readonly keep: boolean; readonly monday: Temporal.PlainDate },
): Promise<'built' | 'resumed'> {
  const kind = demoFolder(await namesIn(dir))
  if (kind === 'foreign') throw new DomainError('not-a-demo-home', { home: dir })
  if (kind === 'demo') {
    if (keep && (await demoMondayOf(dir)) !== null) return 'resumed'
    await removeWhatWasMade(dir)
  }
  await build(dir, monday)
  return 'built'
}

/** The Monday of the week that a demo's home was made for; null when it is no demo's or was left half made. */
export async function demoMondayOf(dir: string): Promise<Temporal.PlainDate | null> {
  const [first = ''] = (await textOf(join(dir, demoMarker))).split('\n')
  return isWeekName(first) ? Temporal.PlainDate.from(first) : null
}

/** The marker comes first, so that a folder left half made is known as the demo's; its week comes last. */
async function build(dir: string, monday: Temporal.PlainDate): Promise<void> {
  const files = demoFiles(monday)
  const names = [...files.keys()].join('\n')
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, demoMarker), `unfinished\n${names}\n`)
  for (const [name, text] of files) {
    const path = join(dir, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  await writeFile(join(dir, demoMarker), `${monday}\n${names}\n`)
}

/** Listed files, weeks and copies that the demo's Tomàtic wrote since, and its database; a visitor's own files stay. */
async function removeWhatWasMade(dir: string): Promise<void> {
  const [, ...listed] = (await textOf(join(dir, demoMarker))).split('\n')
  const made = listed.filter((name) => name !== '' && !name.split('/').includes('..'))
  const databases = ((await namesIn(dir)) ?? []).filter((name) => databaseFile.test(name))
  for (const name of [...made, ...databases]) await rm(join(dir, name), { force: true })
  for (const folder of ['graelles', 'graelles/backups']) {
    for (const name of (await namesIn(join(dir, folder))) ?? []) {
      if (timetableFile.test(name)) await rm(join(dir, folder, name), { force: true })
    }
  }
}

async function namesIn(dir: string): Promise<string[] | null> {
  return unlessMissing(readdir(dir), null)
}

async function textOf(path: string): Promise<string> {
  return unlessMissing(readFile(path, 'utf8'), '')
}

async function unlessMissing<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise
    throw error
  }
}
