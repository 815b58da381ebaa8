import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Pbx } from '../../src/domain/ports/pbx.ts'
import { on, shown } from './pbxSubject.ts'

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

/** What an exchange that can be written must hold to. */
export function writingContract(pbx: () => Pbx): void {
  it('keeps the order of members and gives every field of each', async () => {
    await pbx().setQueue('main', on('203', '201', '205', '202'))
    const agents = await pbx().queue('main')
    expect(agents.map(({ key, extension, name }) => ({ key, extension, name }))).toEqual([
      { key: 'carla', extension: '203', name: 'Carla Exemple' },
      { key: 'ana', extension: '201', name: 'Ana Exemple' },
      { key: '205', extension: '205', name: '205' },
      { key: 'bernat', extension: '202', name: 'Bernat Exemple' },
    ])
    for (const agent of agents) expect(AgentShape.parse(agent)).toEqual(agent)
  })

  it('replaces the members together with their pauses', async () => {
    await pbx().setQueue('main', on('201', '202'))
    await pbx().pause('main', '202')
    const next = [
      { extension: '203', paused: true },
      { extension: '202', paused: false },
    ]
    await pbx().setQueue('main', next)
    expect(await shown(pbx(), 'main')).toEqual([
      ['203', true],
      ['202', false],
    ])
    await pbx().setQueue('main', next)
    expect(await shown(pbx(), 'main')).toEqual([
      ['203', true],
      ['202', false],
    ])
    await pbx().setQueue('main', [])
    expect(await shown(pbx(), 'main')).toEqual([])
  })

  it('enters a member named twice once', async () => {
    await pbx().setQueue('main', [...on('201'), { extension: '201', paused: true }, ...on('202')])
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['202', false],
    ])
  })

  it('skips members without extension', async () => {
    await pbx().setQueue('main', on('201', '', '202'))
    await pbx().add('main', '')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['202', false],
    ])
  })

  it('appends, once however often, and keeps the pause of one already there', async () => {
    await pbx().add('main', '202')
    await pbx().add('main', '201')
    await pbx().pause('main', '202')
    await pbx().add('main', '202')
    await Promise.all(['203', '203', '203', '201'].map((extension) => pbx().add('main', extension)))
    expect(await shown(pbx(), 'main')).toEqual([
      ['202', true],
      ['201', false],
      ['203', false],
    ])
  })

  it('pauses and resumes, the same however often', async () => {
    await pbx().setQueue('main', on('201', '202'))
    await pbx().pause('main', '201')
    await pbx().pause('main', '201')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', true],
      ['202', false],
    ])
    await pbx().resume('main', '201')
    await pbx().resume('main', '201')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['202', false],
    ])
  })

  it('ignores pause and resume of somebody who is not in the queue, and forgets them', async () => {
    await pbx().setQueue('main', on('201'))
    await pbx().pause('main', '202')
    await pbx().resume('main', '203')
    await pbx().pause('main', '999')
    await pbx().pause('never-filled', '201')
    expect(await shown(pbx(), 'main')).toEqual([['201', false]])
    await pbx().add('main', '202')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['202', false],
    ])
  })

  it('leaves other queues as they are', async () => {
    await pbx().setQueue('main', on('201', '202'))
    await pbx().setQueue('second', on('202', '203'))
    await pbx().pause('second', '202')
    await pbx().pause('main', '201')
    await pbx().resume('main', '202')
    await pbx().setQueue('main', on('203'))
    await pbx().clear('main')
    expect(await shown(pbx(), 'main')).toEqual([])
    expect(await shown(pbx(), 'second')).toEqual([
      ['202', true],
      ['203', false],
    ])
  })

  it('clears, also what is empty', async () => {
    await pbx().setQueue('main', on('201', '202'))
    await pbx().clear('main')
    await pbx().clear('main')
    await pbx().clear('never-filled')
    expect(await shown(pbx(), 'main')).toEqual([])
  })

  it('never shows the queue empty while its members are replaced', async () => {
    await pbx().setQueue('main', on('201', '202'))
    for (const next of [on('203', '204'), on('201', '202')]) {
      const reads = [pbx().setQueue('main', next), ...[1, 2, 3, 4, 5].map(() => pbx().queue('main'))]
      for (const agents of (await Promise.all(reads)).slice(1)) expect(agents).not.toEqual([])
    }
  })
}
