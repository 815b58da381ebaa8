import type { Temporal } from 'temporal-polyfill'
import type { Shift } from '../../domain/calendar/shift.ts'
import type { Dependencies } from '../dependencies.ts'
import { plannedFor } from '../queue/planned.ts'
import { readSituation, slotOf } from '../situation.ts'

/**
 * Puts the announcement of a shift into the outbox: one line for the channel, one message for each person with an
 * extension. Returns the persons. `until` is when it is too late to say it.
 */
export async function announceShift(
  deps: Pick<Dependencies, 'stores' | 'clock' | 'newId'>,
  shift: Shift,
  minutes: number,
  until: Temporal.Instant,
): Promise<readonly string[]> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const planned = await plannedFor(shift, situation.configuration.timezone, deps.stores)
  const persons =
    planned.kind === 'planned' ? planned.persons.filter((key) => situation.people.extensions.has(key)) : []
  const slot = slotOf(shift, situation.calendar)
  const dropAfterMs = until.epochMilliseconds
  await deps.stores.save(async (tx) => {
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'channel' },
      notice: { kind: 'shift-soon', slot, persons, minutes },
      dropAfterMs,
    })
    for (const person of persons) {
      const alongside = persons.filter((other) => other !== person)
      await tx.outbox.add({
        id: deps.newId(),
        address: { to: 'person', person },
        notice: { kind: 'your-shift-soon', slot, minutes, alongside },
        dropAfterMs,
      })
    }
  })
  return persons
}
