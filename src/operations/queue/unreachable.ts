import { Temporal } from 'temporal-polyfill'
import { isDomainError } from '../../domain/errors.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Situation, slotOf } from '../situation.ts'

export type SettleDependencies = Pick<
  Dependencies,
  'stores' | 'pbx' | 'clock' | 'events' | 'newId' | 'queueTurn'
>

/** The name under which it is kept when the coordinators were last told. */
const toldMark = 'queue-unreachable'

/** Asks something of the exchange; when it does not answer at a change of shift, the coordinators hear of it once. */
export async function tellingWhenUnreachable<T>(
  deps: SettleDependencies,
  situation: Situation,
  isChangeOfShift: boolean,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (isChangeOfShift && isDomainError(error, 'pbx-unreachable')) await tellOnce(deps, situation)
    throw error
  }
}

async function tellOnce(deps: SettleDependencies, situation: Situation): Promise<void> {
  const { shift, now } = situation
  const told = await deps.stores.marks.read(toldMark)
  const since = shift?.startsAt ?? (await deps.stores.programmes.last())?.at ?? null
  if (told !== null && since !== null && Temporal.Instant.compare(told, since) >= 0) return
  await deps.stores.save(async (tx) => {
    await tx.marks.write(toldMark, now)
    await tx.outbox.add({
      id: deps.newId(),
      address: { to: 'coordinators' },
      notice: { kind: 'queue-unreachable', slot: shift ? slotOf(shift, situation.calendar) : null },
      dropAfterMs: shift?.endsAt.epochMilliseconds ?? null,
    })
  })
  deps.events.publish({ kind: 'notice-waiting' })
}
