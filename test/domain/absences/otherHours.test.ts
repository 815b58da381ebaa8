import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSlotsOf } from '../../../src/domain/absences/otherHours.ts'
import { absenceOf } from './absenceOf.ts'

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 7 })
  .map((limits) => limits.sort((a, b) => a - b))

/** Whether a minute of the day is busy by flags of slots. */
function isBusy(limits: readonly number[], flags: readonly boolean[], minute: number): boolean {
  return flags.some((flag, slot) => flag && (limits[slot] ?? 0) <= minute && minute < (limits[slot + 1] ?? 0))
}

describe('absences in the slots of other hours', () => {
  it('keep the time they cover', () => {
    const absence = absenceOf({ slots: [false, true, false, false] })
    const [read] = inSlotsOf([absence], [540, 615, 690, 765, 840], [540, 630, 690, 750])
    expect(read?.slots).toEqual([true, true, false])
    expect(inSlotsOf([absence], [540, 615], [540, 615])).toEqual([absence])
  })

  it('make busy exactly the slots in which some minute is', () => {
    fc.assert(
      fc.property(
        hours,
        hours,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (written, wanted, flags) => {
          const slots = flags.slice(0, written.length - 1)
          const [read] = inSlotsOf([absenceOf({ slots })], written, wanted)
          for (const [slot, busy] of (read?.slots ?? []).entries()) {
            const minutes = Array.from({ length: 61 }, (_, minute) => minute)
            const inSlot = minutes.filter(
              (minute) => (wanted[slot] ?? 0) <= minute && minute < (wanted[slot + 1] ?? 0),
            )
            expect(busy).toBe(inSlot.some((minute) => isBusy(written, slots, minute)))
          }
        },
      ),
    )
  })
})
