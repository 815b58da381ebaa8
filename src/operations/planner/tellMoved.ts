import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../domain/calendar/weekday.ts'
import type { NoticeSlot } from '../../domain/notices.ts'
import { isPerson } from '../../domain/people/people.ts'
import type { Actor } from '../../domain/permissions.ts'
import type { Saving } from '../../domain/ports/stores.ts'
import type { TurnDifference } from '../../domain/timetable/turnDifferences.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Situation } from '../situation.ts'

/**
 * Tells each person whose shifts moved their own difference alone, as far as it is not over yet, and returns how many
 * were told. Whoever publishes is told of their own shifts, too: they have seen the week, not their part of it.
 */
export async function tellMoved(
  deps: Pick<Dependencies, 'newId'>,
  tx: Saving,
  actor: Actor,
  situation: Situation,
  change: {
    readonly week: string
    readonly isNew: boolean
    readonly isRepair: boolean
    readonly differences: readonly TurnDifference[]
  },
): Promise<number> {
  const { week, isNew, isRepair, differences } = change
  const gained = new Map<string, NoticeSlot[]>()
  const lost = new Map<string, NoticeSlot[]>()
  const today = situation.now.toZonedDateTimeISO(situation.configuration.timezone).toPlainDate().toString()
  for (const { day, from, until, gone, come } of differences) {
    const date = dateOf(Temporal.PlainDate.from(week), day).toString()
    if (date < today) continue
    const slot = { date, from, until }
    for (const person of come) gained.set(person, [...(gained.get(person) ?? []), slot])
    for (const person of gone) lost.set(person, [...(lost.get(person) ?? []), slot])
  }
  const moved = [...new Set([...gained.keys(), ...lost.keys()])].filter((key) =>
    isPerson(situation.people, key),
  )
  for (const person of moved) {
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'person', person },
      notice: {
        kind: 'your-shifts-moved',
        week,
        isNew,
        isRepair,
        gained: gained.get(person) ?? [],
        lost: lost.get(person) ?? [],
        by: actor.name,
      },
      dropAfterMs: null,
    })
  }
  return moved.length
}
