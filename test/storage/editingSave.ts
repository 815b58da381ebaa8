import type { Temporal } from 'temporal-polyfill'
import type { Stores } from '../../src/domain/ports/stores.ts'
import type { Timetable } from '../../src/domain/timetable/timetable.ts'
import { week } from './temporaryHome.ts'

/** The timetable with another person in Monday's first cell, and a line in its log. */
export function withFirstCell(timetable: Timetable, person: string): Timetable {
  const monday = (timetable.cells.get('dl') ?? []).map((row) => [...row])
  const [row = []] = monday
  row[0] = person
  return {
    ...timetable,
    cells: new Map(timetable.cells).set('dl', monday),
    log: [...timetable.log, `2030-01-08T09:15:02Z: ${person}`],
  }
}

/** The person in Monday's first cell, as the stores read it. */
export async function firstCell(stores: Stores): Promise<string | undefined> {
  const loaded = await stores.files.timetable(week)
  return loaded?.value.cells.get('dl')?.[0]?.[0]
}

/** A save of all kinds at once: a timetable with its backup, an audit line and a row. */
export async function editingSave(stores: Stores, at: Temporal.Instant, person = 'carla'): Promise<void> {
  await stores.save(async (tx) => {
    const before = await tx.files.timetable(week)
    if (!before) throw new Error('no timetable')
    await tx.audit.append({
      at,
      who: 'alba',
      door: 'web',
      verb: 'editSlot',
      subject: week,
      before: 'alba',
      after: person,
    })
    await tx.files.replaceTimetable(before, withFirstCell(before.value, person))
    await tx.pauses.start({ id: 'p1', person, since: at, until: null, reason: '', by: 'alba' })
  })
}
