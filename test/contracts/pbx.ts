import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ExtensionOwner, Pbx, PbxCapability, QueueMember } from '../../src/domain/ports/pbx.ts'

/** A backend on trial, fresh for each test, with the extensions 201 to 205 known to the exchange and no members. */
export interface PbxSubject {
  readonly pbx: Pbx
  /** Makes the exchange stop answering. */
  breakDown(): void | Promise<void>
  close?(): void | Promise<void>
}

const people = new Map([
  ['201', { key: 'ana', name: 'Ana Exemple' }],
  ['202', { key: 'bernat', name: 'Bernat Exemple' }],
  ['203', { key: 'carla', name: 'Carla Exemple' }],
])

/** Who has which extension in the suite; 204 and 205 belong to nobody. */
export const contractOwner: ExtensionOwner = (extension) =>
  people.get(extension) ?? { key: extension, name: extension }

const whole = z.number().int().nonnegative()

const AgentShape = z.strictObject({
  key: z.string(),
  extension: z.string(),
  name: z.string(),
  paused: z.boolean(),
  disconnected: z.boolean(),
  available: z.boolean(),
  ringing: z.boolean(),
  incall: z.boolean(),
  ncalls: whole,
  secondsInCalls: whole,
  secondsSinceLastCall: whole,
  flags: z.array(z.string()),
})

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

const on: (...extensions: string[]) => QueueMember[] = (...extensions) =>
  extensions.map((extension) => ({ extension, paused: false }))

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
    atomicSet: [],
    events: [],
  }
}

const governing = ['write', 'removeOne', 'stats', 'extensions'] as const

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

    async function shown(queue: string): Promise<[string, boolean][]> {
      return (await pbx.queue(queue)).map(({ extension, paused }) => [extension, paused])
    }

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

    function isClaimed(claim: PbxCapability): boolean {
      return claims.includes(claim)
    }

    function isQueueWork(claim: PbxCapability): boolean {
      return isClaimed(claim) && claim !== 'extensions'
    }

    describe.runIf(claims.includes('write'))('writing', () => {
      it('keeps the order of members and gives every field of each', async () => {
        await pbx.setQueue('main', on('203', '201', '205', '202'))
        const agents = await pbx.queue('main')
        expect(agents.map(({ key, extension, name }) => ({ key, extension, name }))).toEqual([
          { key: 'carla', extension: '203', name: 'Carla Exemple' },
          { key: 'ana', extension: '201', name: 'Ana Exemple' },
          { key: '205', extension: '205', name: '205' },
          { key: 'bernat', extension: '202', name: 'Bernat Exemple' },
        ])
        for (const agent of agents) expect(AgentShape.parse(agent)).toEqual(agent)
      })

      it('replaces the members together with their pauses', async () => {
        await pbx.setQueue('main', on('201', '202'))
        await pbx.pause('main', '202')
        const next = [
          { extension: '203', paused: true },
          { extension: '202', paused: false },
        ]
        await pbx.setQueue('main', next)
        expect(await shown('main')).toEqual([
          ['203', true],
          ['202', false],
        ])
        await pbx.setQueue('main', next)
        expect(await shown('main')).toEqual([
          ['203', true],
          ['202', false],
        ])
        await pbx.setQueue('main', [])
        expect(await shown('main')).toEqual([])
      })

      it('enters a member named twice once', async () => {
        await pbx.setQueue('main', [...on('201'), { extension: '201', paused: true }, ...on('202')])
        expect(await shown('main')).toEqual([
          ['201', false],
          ['202', false],
        ])
      })

      it('skips members without extension', async () => {
        await pbx.setQueue('main', on('201', '', '202'))
        await pbx.add('main', '')
        expect(await shown('main')).toEqual([
          ['201', false],
          ['202', false],
        ])
      })

      it('appends, once however often, and keeps the pause of one already there', async () => {
        await pbx.add('main', '202')
        await pbx.add('main', '201')
        await pbx.pause('main', '202')
        await pbx.add('main', '202')
        await Promise.all(['203', '203', '203', '201'].map((extension) => pbx.add('main', extension)))
        expect(await shown('main')).toEqual([
          ['202', true],
          ['201', false],
          ['203', false],
        ])
      })

      it('pauses and resumes, the same however often', async () => {
        await pbx.setQueue('main', on('201', '202'))
        await pbx.pause('main', '201')
        await pbx.pause('main', '201')
        expect(await shown('main')).toEqual([
          ['201', true],
          ['202', false],
        ])
        await pbx.resume('main', '201')
        await pbx.resume('main', '201')
        expect(await shown('main')).toEqual([
          ['201', false],
          ['202', false],
        ])
      })

      it('ignores pause and resume of somebody who is not in the queue, and forgets them', async () => {
        await pbx.setQueue('main', on('201'))
        await pbx.pause('main', '202')
        await pbx.resume('main', '203')
        await pbx.pause('main', '999')
        await pbx.pause('never-filled', '201')
        expect(await shown('main')).toEqual([['201', false]])
        await pbx.add('main', '202')
        expect(await shown('main')).toEqual([
          ['201', false],
          ['202', false],
        ])
      })

      it('leaves other queues as they are', async () => {
        await pbx.setQueue('main', on('201', '202'))
        await pbx.setQueue('second', on('202', '203'))
        await pbx.pause('second', '202')
        await pbx.pause('main', '201')
        await pbx.resume('main', '202')
        await pbx.setQueue('main', on('203'))
        await pbx.clear('main')
        expect(await shown('main')).toEqual([])
        expect(await shown('second')).toEqual([
          ['202', true],
          ['203', false],
        ])
      })

      it('clears, also what is empty', async () => {
        await pbx.setQueue('main', on('201', '202'))
        await pbx.clear('main')
        await pbx.clear('main')
        await pbx.clear('never-filled')
        expect(await shown('main')).toEqual([])
      })

      it('never shows the queue empty while its members are replaced', async () => {
        await pbx.setQueue('main', on('201', '202'))
        for (const next of [on('203', '204'), on('201', '202')]) {
          const reads = [pbx.setQueue('main', next), ...[1, 2, 3, 4, 5].map(() => pbx.queue('main'))]
          for (const agents of (await Promise.all(reads)).slice(1)) expect(agents).not.toEqual([])
        }
      })
    })

    describe.runIf(claims.includes('atomicSet'))('replacing in one step', () => {
      it('shows the members before or after, never a mixture', async () => {
        const before = on('201', '202')
        const after = [{ extension: '202', paused: true }, ...on('203', '204')]
        await pbx.setQueue('main', before)
        for (const next of [after, before, after]) {
          const write = pbx.setQueue('main', next)
          const reads = await Promise.all([1, 2, 3, 4, 5].map(() => shown('main')))
          await write
          const allowed = [before, after].map((members) => members.map((m) => [m.extension, m.paused]))
          for (const read of reads) expect(allowed).toContainEqual(read)
        }
      })
    })

    describe.runIf(claims.includes('removeOne'))('removing one', () => {
      it('removes that member from that queue only, the same however often', async () => {
        await pbx.setQueue('main', on('201', '202', '203'))
        await pbx.setQueue('second', on('202'))
        await pbx.pause('main', '203')
        await pbx.remove('main', '202')
        await pbx.remove('main', '202')
        await pbx.remove('main', '999')
        await pbx.remove('never-filled', '201')
        expect(await shown('main')).toEqual([
          ['201', false],
          ['203', true],
        ])
        expect(await shown('second')).toEqual([['202', false]])
      })

      it('brings one who was removed while paused back without the pause', async () => {
        await pbx.setQueue('main', on('201', '202'))
        await pbx.pause('main', '202')
        await pbx.remove('main', '202')
        await pbx.add('main', '202')
        expect(await shown('main')).toEqual([
          ['201', false],
          ['202', false],
        ])
      })
    })

    describe.runIf(claims.includes('stats'))('figures', () => {
      it('gives every figure of a day without calls as zero', async () => {
        const stats = await pbx.stats('main', '1999-01-04')
        const { date: day, ...figures } = StatsShape.parse(stats)
        expect(day).toBe('1999-01-04')
        expect(new Set(Object.values(figures))).toEqual(new Set([0]))
        expect(await pbx.calls('main', '1999-01-04')).toEqual([])
      })
    })

    describe.runIf(claims.includes('extensions'))('extensions', () => {
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
