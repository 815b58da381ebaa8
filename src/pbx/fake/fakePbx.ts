import { DomainError } from '../../domain/errors.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { ExtensionOwner, Pbx, PbxCall, PbxCapability } from '../../domain/ports/pbx.ts'
import type { Emulated, EmulationRequest } from '../../domain/ports/pbxEmulation.ts'
import { dayStats } from '../dayStats.ts'
import { checkQueueName } from '../queueName.ts'
import { dispatch } from './callFlow.ts'
import { createDirectory } from './directory.ts'
import { emulateCall } from './emulate.ts'
import { createListeners } from './listeners.ts'
import { setMembers, setPaused } from './members.ts'
import { agentsOf, phoneOf } from './phones.ts'
import { type CallProfile, helplineProfile } from './profile.ts'
import { setRegistered } from './registration.ts'
import { queueNamed, runUntil, scheduleNextDay } from './run.ts'
import { createSimulation, type Queue } from './simulation.ts'

export interface FakePbxOptions {
  readonly clock: Clock
  readonly seed: number
  readonly ownerOf: ExtensionOwner
  /** Default: a helpline open from 9 to 14 in Madrid. */
  readonly profile?: CallProfile
}

/** The simulated exchange, with what only a simulation can be told. */
export interface FakePbx extends Pbx {
  /** Plugs a phone in or out by hand; it stays so until told otherwise. */
  setAgentRegistered(extension: string, registered: boolean): void
  ringNow(request?: EmulationRequest): Emulated
  /** While false, every method of the port throws `pbx-unreachable`. */
  setReachable(reachable: boolean): void
}

const capabilities: ReadonlySet<PbxCapability> = new Set([
  'write',
  'removeOne',
  'atomicSet',
  'events',
  'stats',
  'extensions',
  'emulate',
])

/**
 * An exchange in memory whose agents and callers live on the clock. What it is at a moment follows from the seed
 * and the commands given until then with their times, however often anybody looked.
 */
export function createFakePbx({
  clock,
  seed,
  ownerOf,
  profile = helplineProfile(),
}: FakePbxOptions): FakePbx {
  const simulation = createSimulation(profile, seed, clock.now().epochMilliseconds)
  scheduleNextDay(simulation)
  const directory = createDirectory()
  const listeners = createListeners(simulation, clock, catchUp)
  let reachable = true

  function catchUp(): void {
    runUntil(simulation, clock.now().epochMilliseconds)
  }

  function act<Result>(action: () => Result): Result {
    catchUp()
    const result = action()
    dispatch(simulation)
    listeners.tell()
    return result
  }

  async function serve<Result>(queue: string | null, action: () => Result): Promise<Result> {
    if (queue !== null) checkQueueName(queue)
    if (!reachable) throw new DomainError('pbx-unreachable', { pbx: 'fake' })
    return act(action)
  }

  /** Does it to a queue that exists; one never filled has nobody to do it to. */
  function onExisting(queue: string, action: (existing: Queue) => void): Promise<void> {
    return serve(queue, () => {
      const existing = simulation.queues.get(queue)
      if (existing) action(existing)
    })
  }

  function recordsOf(queue: string, date: string): PbxCall[] {
    const records = simulation.queues.get(queue)?.records.get(date) ?? []
    return [...records].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  }

  function queueFor({ queue, extension }: EmulationRequest): Queue | null {
    const queues = [...simulation.queues.values()]
    if (queue !== undefined) return simulation.queues.get(queue) ?? null
    const own = queues.find(({ members }) => members.some((member) => member.extension === extension))
    return own ?? queues[0] ?? null
  }

  function ringNow(request: EmulationRequest): Emulated {
    const queue = queueFor(request)
    if (!queue) return { kind: 'cannot-ring', reason: 'no-queue' }
    return emulateCall(simulation, queue, request.extension, request.phone)
  }

  return {
    name: 'fake',
    capabilities,
    setQueue: (queue, members) =>
      serve(queue, () => setMembers(simulation, queueNamed(simulation, queue), members)),
    queue: (queue) =>
      serve(queue, () => {
        const existing = simulation.queues.get(queue)
        return existing ? agentsOf(simulation, existing, ownerOf) : []
      }),
    add: (queue, extension) =>
      serve(queue, () => {
        const target = queueNamed(simulation, queue)
        setMembers(simulation, target, [...target.members, { extension, paused: false }])
      }),
    remove: (queue, extension) =>
      onExisting(queue, (target) => {
        const others = target.members.filter((member) => member.extension !== extension)
        setMembers(simulation, target, others)
      }),
    pause: (queue, extension) =>
      onExisting(queue, (target) => setPaused(simulation, target, extension, true)),
    resume: (queue, extension) =>
      onExisting(queue, (target) => setPaused(simulation, target, extension, false)),
    clear: (queue) => onExisting(queue, (target) => setMembers(simulation, target, [])),
    stats: (queue, date) =>
      serve(queue, () => {
        const others = [...simulation.queues.keys()].filter((name) => name !== queue)
        const elsewhere = others.flatMap((name) => recordsOf(name, date))
        return dayStats(date, recordsOf(queue, date), elsewhere, profile.hours)
      }),
    calls: (queue, date) => serve(queue, () => recordsOf(queue, date)),
    addExtension: (extension, name, email) => serve(null, () => directory.set(extension, name, email)),
    removeExtension: (extension) => serve(null, () => directory.remove(extension)),
    clearExtensions: () => serve(null, () => directory.clear()),
    extensions: () => serve(null, () => directory.list()),
    onEvent: (listener) => listeners.add(listener),
    setAgentRegistered: (extension, registered) =>
      act(() => setRegistered(simulation, phoneOf(simulation, extension), registered)),
    ringNow: (request = {}) => act(() => ringNow(request)),
    emulate: (request) => serve(request.queue ?? null, () => ringNow(request)),
    setReachable(value) {
      reachable = value
    },
  }
}
