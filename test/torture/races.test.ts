import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { isDomainError } from '../../src/domain/errors.ts'
import type { Actor } from '../../src/domain/permissions.ts'
import type { Dependencies } from '../../src/operations/dependencies.ts'
import { addAgent } from '../../src/operations/queue/addAgent.ts'
import { readDesiredQueue } from '../../src/operations/queue/desiredQueue.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { removeAgent } from '../../src/operations/queue/removeAgent.ts'
import { endDuePauses, resumeAgent } from '../../src/operations/queue/resumeAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { readSituation } from '../../src/operations/situation.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { between, createRandom, type Random, seedFrom } from '../../src/pbx/fake/random.ts'
import { campaign, campaignSeed, tally } from '../harness/campaign.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'
import { contradictions, fileFaults, readCells, wholeAudit } from './homeState.ts'
import { type Change, createLedger, type Fate, type Ledger } from './ledger.ts'
import { slowPbx, turns } from './slowPbx.ts'

const rounds = campaign({ short: 2, full: 300 })
const actors = 8
const changesEach = 6
const week = '2026-11-23'
const persons = ['alba', 'bernat', 'carla', 'dani', 'eva'] as const
const totals = { changes: 0, refused: 0, 'exchange failures': 0 }

let helpline: Helpline

afterEach(() => helpline.close())
afterAll(() => tally('race campaign', { rounds: rounds * 3, ...totals, 'lost or doubled': 0 }))

function one<T>(chance: Random, options: readonly [T, ...T[]]): T {
  return options[between(chance, 0, options.length - 1)] ?? options[0]
}

interface Race {
  readonly deps: Dependencies
  readonly ledger: Ledger
  readonly chance: Random
}

async function changeQueue({ deps, ledger, chance }: Race, actor: Actor): Promise<void> {
  const person = one(chance, persons)
  const verb = one(chance, ['pause', 'resume', 'add', 'remove'])
  const mark = verb === 'pause' ? `m${between(chance, 0, 2 ** 30)}` : ''
  const change = { who: actor.name, verb: `${verb}Agent`, subject: person, mark }
  await noting(ledger, change, async () => {
    const confirmed = chance.next() < 0.5
    if (verb === 'add') return (await addAgent(deps, actor, { person })).kind === 'added'
    if (verb === 'resume') return (await resumeAgent(deps, actor, { person })).kind === 'resumed'
    if (verb === 'remove') return (await removeAgent(deps, actor, { person, confirmed })).kind === 'removed'
    const minutes = one(chance, [null, 1, 2, 30])
    const request = { person, minutes, reason: mark, confirmed }
    return (await pauseAgent(deps, actor, request)).kind === 'paused'
  })
}

/** Of days other than today, so that the present queue has nothing to do with it. */
async function edit({ deps, ledger, chance }: Race, actor: Actor): Promise<void> {
  const day = one(chance, ['dl', 'dm', 'dj'] as const)
  const place = { day, hour: between(chance, 0, 3), line: between(chance, 0, 1) }
  const loaded = await deps.stores.files.timetable(week)
  const from = loaded?.value.cells.get(day)?.[place.hour]?.[place.line] ?? ''
  await turns(between(chance, 0, 6))
  const to = one(chance, persons)
  const subject = `${week} ${day} ${place.hour} ${place.line}`
  await noting(ledger, { who: actor.name, verb: 'editSlot', subject, mark: to }, async () => {
    const outcome = await editSlot(deps, actor, { week, ...place, from, to, confirmed: true })
    return outcome.kind === 'edited'
  })
}

async function passAMinute({ deps }: Race): Promise<void> {
  helpline.clock.advanceBy({ minutes: 1 })
  await endDuePauses(deps).catch(unlessUnreachable)
  await settleQueue(deps, 'shift').catch(unlessUnreachable)
}

async function noting(ledger: Ledger, change: Change, work: () => Promise<boolean>): Promise<void> {
  ledger.note(change, await fateOf(work))
}

/** Where the exchange does not answer nothing may be done. */
async function fateOf(work: () => Promise<boolean>): Promise<Fate> {
  try {
    return (await work()) ? 'acknowledged' : 'refused'
  } catch (error) {
    unlessUnreachable(error)
    return 'refused'
  }
}

function unlessUnreachable(error: unknown): void {
  if (!isDomainError(error, 'pbx-unreachable')) throw error
}

/** Everybody at once; then what has come of it. */
async function race(options: { start: string; failing: number; seed: number }): Promise<void> {
  helpline = await openHelpline({ start: options.start })
  const chance = createRandom(options.seed)
  const pbx = slowPbx(helpline.pbx, chance, options.failing)
  const deps: Dependencies = { ...helpline, pbx }
  await settleQueue(helpline, 'start')
  const { cells } = await readCells(deps.stores)
  const ledger = createLedger()

  async function act(seed: number): Promise<void> {
    const parts = { deps, ledger, chance: createRandom(seed) }
    for (let change = 0; change < changesEach; change += 1) {
      const actor = acting(one(parts.chance, persons), 'coordinator')
      const choice = parts.chance.next()
      if (choice < 0.08) await passAMinute(parts)
      else if (choice < 0.4) await edit(parts, actor)
      else await changeQueue(parts, actor)
    }
  }

  await Promise.all(Array.from({ length: actors }, () => act(between(chance, 0, 2 ** 30))))
  pbx.heal()
  if (pbx.failures() > 0) await settleQueue(deps, 'check')
  await expectInOrder(deps, ledger)
  expect(await contradictions(deps.stores, await wholeAudit(deps.stores), cells)).toEqual([])
  totals.changes += ledger.count('acknowledged')
  totals.refused += ledger.count('refused')
  totals['exchange failures'] += pbx.failures()
}

async function expectInOrder(deps: Dependencies, ledger: Ledger): Promise<void> {
  const situation = await readSituation(deps.stores.files, deps.clock.now())
  const { members } = await readDesiredQueue(deps.stores, situation)
  const desired = members.map(({ extension, paused }) => (paused ? `${extension}p` : extension))
  expect((await helpline.members()).sort()).toEqual(desired.sort())
  expect(ledger.compare(await wholeAudit(deps.stores))).toEqual({ lost: [], unasked: [] })
  expect(await fileFaults(helpline.home, deps.stores)).toEqual([])
}

describe('many people changing things at the same moment', () => {
  const seeds = Array.from({ length: rounds }, (_, round) => round)

  it.each(seeds)('leave an audit, files and a queue that agree (%i)', async (round) => {
    await race({ start: '2026-11-25T09:50', failing: 0, seed: seedFrom('race', campaignSeed, round) })
  })

  it.each(seeds)('also while a shift ends (%i)', async (round) => {
    await race({ start: '2026-11-25T10:14', failing: 0, seed: seedFrom('change', campaignSeed, round) })
  })

  it.each(seeds)('also while the exchange fails now and then (%i)', async (round) => {
    await race({ start: '2026-11-25T09:50', failing: 0.15, seed: seedFrom('failing', campaignSeed, round) })
  })
})
