import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { AuditLine, Stores } from '../../src/domain/ports/stores.ts'
import { peoplesFiles, problemIn } from '../../src/storage/files/fileProblems.ts'
import { parseTimetable } from '../../src/storage/files/formats/timetable.ts'
import { openForReading } from '../../src/storage/openForReading.ts'
import { changeOf } from './ledger.ts'

/** Whether the database is whole as the crash has left it; a copy is asked, so that nothing is mended meanwhile. */
export async function databaseFaults(home: string): Promise<string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'tomatic-copy-'))
  try {
    for (const name of await readdir(home)) {
      if (name.startsWith('tomatic.db')) await copyIfThere(join(home, name), join(copy, name))
    }
    const database = new DatabaseSync(join(copy, 'tomatic.db'))
    const rows = database.prepare('pragma integrity_check').all()
    database.close()
    const [row] = rows
    return rows.length === 1 && JSON.stringify(row).includes('"ok"')
      ? []
      : rows.map((row) => JSON.stringify(row))
  } finally {
    await rm(copy, { recursive: true })
  }
}

/** A reader of ours that closes just then takes the write-ahead log with it, as it may. */
async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await cp(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/**
 * Files that cannot be read as they should, and those that should not be there, in an opened home. Backups never
 * change: those of `seen` are not read again, and those that are well join them.
 */
export async function fileFaults(home: string, stores: Stores, seen = new Set<string>()): Promise<string[]> {
  const faults: string[] = []
  for (const name of await peoplesFiles(stores.files)) {
    const problem = await problemIn(stores.files, name)
    if (problem) faults.push(JSON.stringify(problem))
  }
  for (const week of await stores.files.weeks()) {
    const warnings = (await stores.files.timetable(week))?.warnings ?? []
    faults.push(...warnings.map((warning) => JSON.stringify(warning)))
  }
  const backups = join(home, 'graelles/backups')
  for (const name of await readdir(backups).catch(() => [])) {
    if (seen.has(name)) continue
    try {
      parseTimetable(await readFile(join(backups, name), 'utf8'), name)
      seen.add(name)
    } catch (error) {
      faults.push(`${name}: ${String(error)}`)
    }
  }
  const names = await readdir(home, { recursive: true })
  return [...faults, ...names.filter((name) => name.endsWith('.staged'))]
}

/** Cells by place, as `week day hour line`. */
export type Cells = Map<string, string>

/** Every cell of every week, and how many lines each week's log has. */
export async function readCells(stores: Stores): Promise<{ cells: Cells; logLines: Map<string, number> }> {
  const cells: Cells = new Map()
  const logLines = new Map<string, number>()
  for (const week of await stores.files.weeks()) {
    const loaded = await stores.files.timetable(week)
    if (!loaded) continue
    logLines.set(week, loaded.value.log.length)
    for (const [day, rows] of loaded.value.cells) {
      for (const [hour, row] of rows.entries()) {
        for (const [line, key] of row.entries()) cells.set(`${week} ${day} ${hour} ${line}`, key)
      }
    }
  }
  return { cells, logLines }
}

/** What differs between the state and what the audit says has been done to it, oldest line first. */
export async function contradictions(
  stores: Stores,
  lines: readonly AuditLine[],
  first: Cells,
): Promise<string[]> {
  const told = new Map(first)
  const edits = new Map<string, number>()
  const paused = new Map<string, string>()
  for (const line of lines) {
    const { verb, subject, mark } = changeOf(line)
    if (verb === 'editSlot') {
      if (told.get(subject) !== line.before)
        return [`${subject} was ${told.get(subject)}, not ${line.before}`]
      told.set(subject, mark)
      const [week = ''] = subject.split(' ')
      edits.set(week, (edits.get(week) ?? 0) + 1)
    }
    if (verb === 'pauseAgent') paused.set(subject, mark)
    if (verb === 'resumeAgent' || verb === 'removeAgent' || verb === 'addAgent') paused.delete(subject)
  }
  const { cells, logLines } = await readCells(stores)
  const open = new Map((await stores.pauses.open()).map(({ person, reason }) => [person, reason]))
  return [
    ...differences('cell', told, cells),
    ...differences('pause', paused, open),
    ...[...logLines]
      .filter(([week, count]) => count !== (edits.get(week) ?? 0))
      .map(([week, count]) => `${week} has ${count} lines of log for ${edits.get(week) ?? 0} edits`),
  ]
}

function differences(
  what: string,
  told: ReadonlyMap<string, string>,
  real: ReadonlyMap<string, string>,
): string[] {
  const keys = new Set([...told.keys(), ...real.keys()])
  return [...keys]
    .filter((key) => told.get(key) !== real.get(key))
    .map((key) => `${what} ${key}: audit ${told.get(key)}, state ${real.get(key)}`)
}

/** Reads a home beside the process that serves it. */
export async function readingHome<T>(home: string, work: (stores: Stores) => Promise<T>): Promise<T> {
  const { stores, close } = await openForReading(home, () => {})
  try {
    return await work(stores)
  } finally {
    await close()
  }
}

/** The whole audit, oldest line first. */
export async function wholeAudit(stores: Stores): Promise<AuditLine[]> {
  return (await stores.audit.list({ limit: 1_000_000 })).reverse()
}
