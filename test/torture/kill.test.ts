import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { between, createRandom, type Random, seedFrom } from '../../src/pbx/fake/random.ts'
import { campaign, campaignSeed, tally } from '../harness/campaign.ts'
import { freePort } from '../harness/freePort.ts'
import { compileProcess } from '../storage/compiledProcess.ts'
import { type Asker, createAsker } from './asking.ts'
import {
  type Cells,
  contradictions,
  databaseFaults,
  fileFaults,
  readCells,
  readingHome,
  wholeAudit,
} from './homeState.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Mortal, startMortal } from './mortal.ts'

const kills = campaign({ short: 20, full: 500 })
/** How many people ask for changes at the same time. */
const askers = 4

const script = await compileProcess(fileURLToPath(new URL('servedHome.ts', import.meta.url)))
const folder = await mkdtemp(join(tmpdir(), 'tomatic-kill-'))
const home = join(folder, 'home')

afterAll(async () => {
  await script.remove()
  await rm(folder, { recursive: true })
})

/** Asks for changes, four at a time, until the process is killed at its moment. */
async function changeUntilKilled(house: Mortal, asker: Asker, chance: Random): Promise<void> {
  const last = between(chance, 3, 25)
  let asked = 0
  let isDead = false

  async function keepAsking(own: Random): Promise<void> {
    while (!isDead) {
      asked += 1
      await asker.ask(own)
    }
  }

  async function killAtItsMoment(): Promise<void> {
    while (asked < last) await pass(1)
    // Every other time a shift changes in that very moment.
    if (chance.next() < 0.5) house.tell({ do: 'jump', minutes: between(chance, 5, 80) })
    await pass(between(chance, 0, 25))
    isDead = true
    await house.kill()
  }

  const streams = Array.from({ length: askers }, () => createRandom(between(chance, 0, 2 ** 31)))
  await Promise.all([killAtItsMoment(), ...streams.map(keepAsking)])
}

/** Everything that must hold of a home in which a house was just opened again. */
async function expectWhole(first: Cells, ledger: Ledger, seen: Set<string>): Promise<void> {
  await readingHome(home, async (stores) => {
    const lines = await wholeAudit(stores)
    expect(await fileFaults(home, stores, seen)).toEqual([])
    expect(ledger.compare(lines)).toEqual({ lost: [], unasked: [] })
    // What was acknowledged is not taken back by the routine check later.
    expect(lines.filter(({ verb }) => verb === 'repairQueue')).toEqual([])
    expect(await contradictions(stores, lines, first)).toEqual([])
  })
}

describe('a server killed at any moment', () => {
  it(`keeps what it has acknowledged, whole files, a whole database and the queue as desired (${kills} kills)`, {
    timeout: campaign({ short: 240_000, full: 3_600_000 }),
  }, async () => {
    const ledger = createLedger()
    const port = await freePort()
    const asker = createAsker({ home, port, ledger })
    let first: Cells | null = null
    const seenBackups = new Set<string>()
    let starts = 0
    let killedWhileOpening = 0
    let next = startMortal(script.path)
    for (let kill = 0; kill < kills; kill += 1) {
      const chance = createRandom(seedFrom('kill', campaignSeed, kill))
      const house = next
      const opening = house.open(home, port)
      starts += 1
      if (first !== null && chance.next() < 0.15) {
        await pass(between(chance, 0, 250))
        killedWhileOpening += 1
      } else {
        const opened = await opening
        expect(house.faults).toEqual([])
        expect(opened?.queue).toEqual(opened?.desired)
        if (first === null) {
          first = await readingHome(home, async (stores) => (await readCells(stores)).cells)
          await asker.signIn()
        }
        await expectWhole(first, ledger, seenBackups)
        house.tell({ do: 'go' })
        next = startMortal(script.path)
        await changeUntilKilled(house, asker, chance)
      }
      await house.kill()
      if (next === house) next = startMortal(script.path)
      expect(house.faults).toEqual([])
      expect(await databaseFaults(home)).toEqual([])
    }
    const opened = await next.open(home, port)
    expect(opened?.queue).toEqual(opened?.desired)
    await expectWhole(first ?? new Map(), ledger, new Set())
    await next.kill()
    expect(ledger.count('fault')).toBe(0)
    expect(ledger.count('acknowledged')).toBeGreaterThan(kills)
    tally('kill campaign', {
      kills,
      'while opening': killedWhileOpening,
      starts: starts + 1,
      'changes acknowledged': ledger.count('acknowledged'),
      refused: ledger.count('refused'),
      unanswered: ledger.count('unknown'),
      lost: 0,
      'broken files': 0,
    })
  })
})
