import type { Temporal } from 'temporal-polyfill'
import type { Call } from '../../domain/calls/call.ts'
import { settledCall } from '../../domain/calls/progress.ts'
import { isDomainError } from '../../domain/errors.ts'
import type { PbxCall } from '../../domain/ports/pbx.ts'
import type { Agent } from '../../domain/queue/queue.ts'
import type { Dependencies } from '../dependencies.ts'
import type { CallChange } from './receiveCall.ts'

/** Calls that began earlier were settled by an earlier start, or are of no concern to anybody any more. */
const lookedBack = { hours: 24 }
/** Of a phone that is not in the queue it is not known whether it is in a call; no call lasts longer. */
const longestCall = { hours: 2 }

/**
 * Gives an end to the calls whose end nobody told us, since no process was there to hear it: the one that the exchange
 * tells, else an unknown one, now, unless the phone is still in a call or rings. Only for an exchange that tells of
 * ends at all; does nothing while it does not answer.
 */
export async function settleOpenCalls(
  deps: Pick<Dependencies, 'stores' | 'pbx' | 'clock' | 'events'>,
): Promise<void> {
  if (!deps.pbx.capabilities.has('events')) return
  const now = deps.clock.now()
  const recent = await deps.stores.calls.between(now.subtract(lookedBack), now)
  const open = recent.filter(({ endedAt }) => endedAt === null)
  if (open.length === 0) return
  const { value: configuration } = await deps.stores.files.configuration()
  const { pbx, timezone } = configuration
  const dates = new Set(open.map(({ startedAt }) => dateOf(startedAt, timezone)))
  try {
    const agents = await deps.pbx.queue(pbx.queue)
    const told = await toldCalls(deps, pbx.queue, dates)
    await settle(deps, open, (call) => settled(call, told.get(call.pbxCallId), agents, now))
  } catch (error) {
    if (!isDomainError(error, 'pbx-unreachable')) throw error
  }
}

async function settle(
  deps: Pick<Dependencies, 'stores' | 'events'>,
  open: readonly Call[],
  end: (call: Call) => Call,
): Promise<void> {
  const changes = await deps.stores.save(async (tx) => {
    const kept: CallChange[] = []
    for (const { id } of open) {
      const before = await tx.calls.find(id)
      const call = before && end(before)
      if (!call || call === before) continue
      await tx.calls.replace(call)
      kept.push({ call, before })
    }
    return kept
  })
  for (const change of changes) deps.events.publish({ kind: 'call-changed', ...change })
}

function settled(
  call: Call,
  told: PbxCall | undefined,
  agents: readonly Agent[],
  now: Temporal.Instant,
): Call {
  if (told) return settledCall(call, told)
  if (call.endedAt !== null) return call
  const agent = agents.find(({ extension }) => extension === call.extension)
  const isOver = agent ? !agent.incall && !agent.ringing : isOlder(call, now)
  return isOver ? { ...call, endedAt: now } : call
}

function isOlder({ startedAt }: Call, now: Temporal.Instant): boolean {
  return startedAt.add(longestCall).epochMilliseconds < now.epochMilliseconds
}

async function toldCalls(
  { pbx }: Pick<Dependencies, 'pbx'>,
  queue: string,
  dates: ReadonlySet<string>,
): Promise<Map<string, PbxCall>> {
  const told = new Map<string, PbxCall>()
  if (!pbx.capabilities.has('stats')) return told
  for (const date of dates) for (const call of await pbx.calls(queue, date)) told.set(call.id, call)
  return told
}

function dateOf(instant: Temporal.Instant, timezone: string): string {
  return instant.toZonedDateTimeISO(timezone).toPlainDate().toString()
}
