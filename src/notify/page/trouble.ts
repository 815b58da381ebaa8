import { isDomainError } from '../../domain/errors.ts'
import type { Notice } from '../../domain/notices.ts'
import { theClock } from '../../domain/permissions.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { Stores } from '../../domain/ports/stores.ts'

/** A network may be away for a minute without anybody's having to know. */
const failuresBeforeTelling = 5
/** Those pass by themselves; of any other somebody must hear at once. */
const passing = ['remote-unreachable', 'remote-failed', 'disk-failed', 'file-changed']

const failed = 'publishingFailed'
const recovered = 'publishingRecovered'

/** Tells the coordinators once that publishing fails, again when for another reason, and when it works again. */
export interface Trouble {
  /** `failures` is how often it failed in a row. */
  note(error: unknown, failures: number): Promise<void>
  over(): Promise<void>
}

/** What was told is in the audit, so that a restart neither repeats nor forgets it. */
export function createTrouble(deps: {
  readonly place: { readonly name: string }
  readonly stores: Pick<Stores, 'audit' | 'save'>
  readonly clock: Pick<Clock, 'now'>
  readonly newId: () => string
  readonly noticeWaiting: () => void
}): Trouble {
  const place = deps.place.name
  // As much as the database keeps.
  const subject = place.slice(0, 191)

  /** The code of what the coordinators know to be wrong; null when all is well as far as they know. */
  async function told(): Promise<string | null> {
    const [last] = await deps.stores.audit.list({ verbs: [failed, recovered], subject, limit: 1 })
    return last?.verb === failed ? last.after : null
  }

  async function tell(verb: string, code: string, notice: Notice): Promise<void> {
    await deps.stores.save(async (tx) => {
      const { name: who, door } = theClock
      await tx.audit.append({
        at: deps.clock.now(),
        who,
        door,
        verb,
        subject,
        before: '',
        after: code,
      })
      await tx.outbox.add({ id: deps.newId(), address: { to: 'coordinators' }, notice, dropAfterMs: null })
    })
    deps.noticeWaiting()
  }

  return {
    async note(error, failures) {
      const code = isDomainError(error) ? error.code : 'other'
      const params = isDomainError(error) ? error.params : {}
      const isPassing = !isDomainError(error) || passing.includes(code)
      if (isPassing && failures < failuresBeforeTelling) return
      const known = await told()
      if (known === code || (known !== null && isPassing)) return
      await tell(failed, code, { kind: 'pages-failing', place, code, params })
    },
    async over() {
      const known = await told()
      if (known !== null) await tell(recovered, '', { kind: 'pages-published-again', place })
    },
  }
}
