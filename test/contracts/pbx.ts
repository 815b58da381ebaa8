import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { ExtensionOwner, Pbx, PbxCapability } from '../../src/domain/ports/pbx.ts'
import { atomicSetContract, removeOneContract } from './pbxMembers.ts'
import { contractOwner, on, type PbxSubject } from './pbxSubject.ts'
import { writingContract } from './pbxWriting.ts'

const whole = z.number().int().nonnegative()

const StatsShape = z.strictObject({
  date: z.string(),
  callsreceived: whole,
  testcalls: whole,
  earlycalls: whole,
  latecalls: whole,
  answeredcalls: whole,
  abandonedcalls: whole,
  timedoutcalls: whole,
  bouncedcalls: whole,
  talktime: whole,
  averagetalktime: whole,
  holdtime: whole,
  averageholdtime: whole,
  maxholdtime: whole,
})

const badQueues = ['', 'two words', 'main;reboot', "main' or '1", '../main', 'cua-ñ', 'main\n']
const date = '2026-03-04'

/** Every method of the port, by the capability that stands for it. */
function callsOf(pbx: Pbx, queue: string): Record<PbxCapability | 'read', (() => Promise<unknown>)[]> {
  return {
    read: [() => pbx.queue(queue)],
    write: [
      () => pbx.setQueue(queue, on('201')),
      () => pbx.add(queue, '201'),
      () => pbx.pause(queue, '201'),
      () => pbx.resume(queue, '201'),
      () => pbx.clear(queue),
    ],
    removeOne: [() => pbx.remove(queue, '201')],
    stats: [() => pbx.stats(queue, date), () => pbx.calls(queue, date)],
    extensions: [
      () => pbx.addExtension('201', 'Ana Exemple', 'ana@example.org'),
      () => pbx.removeExtension('201'),
      () => pbx.clearExtensions(),
      () => pbx.extensions(),
    ],
    emulate: [() => pbx.emulate({ queue })],
    atomicSet: [],
    events: [],
  }
}

const governing = ['write', 'removeOne', 'stats', 'extensions', 'emulate'] as const

/** What every exchange must hold to for what it claims, and refuse for the rest. */
export function pbxContract(
  title: string,
  claims: readonly PbxCapability[],
  create: (owner: ExtensionOwner) => PbxSubject | Promise<PbxSubject>,
): void {
  describe(`${title} as an exchange`, () => {
    let subject: PbxSubject
    let pbx: Pbx
    beforeEach(async () => {
      subject = await create(contractOwner)
      pbx = subject.pbx
    })
    afterEach(async () => {
      await subject.close?.()
    })

    it('claims exactly what the suite asks it for', () => {
      expect([...pbx.capabilities].sort()).toEqual([...claims].sort())
    })

    it('shows nobody in a queue that nobody has entered', async () => {
      expect(await pbx.queue('quiet')).toEqual([])
    })

    it('refuses queue names that could mean something else to a shell, a query or a URL', async () => {
      for (const queue of badQueues) {
        const calls = callsOf(pbx, queue)
        const ofQueues = [...calls.read, ...governing.filter(isQueueWork).flatMap((claim) => calls[claim])]
        for (const call of ofQueues) {
          await expect(call(), JSON.stringify(queue)).rejects.toMatchObject({ code: 'pbx-bad-queue' })
        }
      }
    })

    it('says that it is unreachable when it is', async () => {
      await subject.breakDown()
      const calls = callsOf(pbx, 'main')
      const claimed = [...calls.read, ...governing.filter(isClaimed).flatMap((claim) => calls[claim])]
      for (const call of claimed) await expect(call()).rejects.toMatchObject({ code: 'pbx-unreachable' })
    })

    it('refuses what it does not claim', async () => {
      const calls = callsOf(pbx, 'main')
      for (const claim of governing) {
        if (isClaimed(claim)) continue
        for (const call of calls[claim]) await expect(call()).rejects.toMatchObject({ code: 'pbx-cannot' })
      }
    })

    /** A part of the suite that exists only for backends with the capability. */
    function whenClaimed(claim: PbxCapability, part: string, tests: () => void): void {
      if (isClaimed(claim)) describe(part, tests)
    }

    function isClaimed(claim: PbxCapability): boolean {
      return claims.includes(claim)
    }

    function isQueueWork(claim: PbxCapability): boolean {
      return isClaimed(claim) && claim !== 'extensions'
    }

    whenClaimed('write', 'writing', () => writingContract(() => pbx))

    whenClaimed('atomicSet', 'replacing in one step', () => atomicSetContract(() => pbx))

    whenClaimed('removeOne', 'removing one', () => removeOneContract(() => pbx))

    whenClaimed('stats', 'figures', () => {
      it('gives every figure of a day without calls as zero', async () => {
        const stats = await pbx.stats('main', '1999-01-04')
        const { date: day, ...figures } = StatsShape.parse(stats)
        expect(day).toBe('1999-01-04')
        expect(new Set(Object.values(figures))).toEqual(new Set([0]))
        expect(await pbx.calls('main', '1999-01-04')).toEqual([])
      })
    })

    whenClaimed('extensions', 'extensions', () => {
      async function names(): Promise<[string, string][]> {
        const list = await pbx.extensions()
        for (const { email } of list) expect(email).toBeTypeOf('string')
        return list.map(({ extension, name }): [string, string] => [extension, name]).sort()
      }

      it('adds, renames, removes and clears, the same however often', async () => {
        await pbx.clearExtensions()
        expect(await names()).toEqual([])
        await pbx.addExtension('202', 'Bernat Exemple', 'bernat@example.org')
        await pbx.addExtension('201', 'Somebody Before', 'before@example.org')
        await pbx.addExtension('201', 'Ana Exemple', 'ana@example.org')
        await pbx.addExtension('201', 'Ana Exemple', 'ana@example.org')
        expect(await names()).toEqual([
          ['201', 'Ana Exemple'],
          ['202', 'Bernat Exemple'],
        ])
        await pbx.removeExtension('202')
        await pbx.removeExtension('202')
        expect(await names()).toEqual([['201', 'Ana Exemple']])
        await pbx.clearExtensions()
        await pbx.clearExtensions()
        expect(await names()).toEqual([])
      })
    })
  })
}
