import { expect, it } from 'vitest'
import type { Pbx } from '../../src/domain/ports/pbx.ts'
import { on, shown } from './pbxSubject.ts'

/** What an exchange that replaces members in one step must hold to. */
export function atomicSetContract(pbx: () => Pbx): void {
  it('shows the members before or after, never a mixture', async () => {
    const before = on('201', '202')
    const after = [{ extension: '202', paused: true }, ...on('203', '204')]
    await pbx().setQueue('main', before)
    for (const next of [after, before, after]) {
      const write = pbx().setQueue('main', next)
      const reads = await Promise.all([1, 2, 3, 4, 5].map(() => shown(pbx(), 'main')))
      await write
      const allowed = [before, after].map((members) => members.map((m) => [m.extension, m.paused]))
      for (const read of reads) expect(allowed).toContainEqual(read)
    }
  })
}

/** What an exchange that can remove one member must hold to. */
export function removeOneContract(pbx: () => Pbx): void {
  it('removes that member from that queue only, the same however often', async () => {
    await pbx().setQueue('main', on('201', '202', '203'))
    await pbx().setQueue('second', on('202'))
    await pbx().pause('main', '203')
    await pbx().remove('main', '202')
    await pbx().remove('main', '202')
    await pbx().remove('main', '999')
    await pbx().remove('never-filled', '201')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['203', true],
    ])
    expect(await shown(pbx(), 'second')).toEqual([['202', false]])
  })

  it('brings one who was removed while paused back without the pause', async () => {
    await pbx().setQueue('main', on('201', '202'))
    await pbx().pause('main', '202')
    await pbx().remove('main', '202')
    await pbx().add('main', '202')
    expect(await shown(pbx(), 'main')).toEqual([
      ['201', false],
      ['202', false],
    ])
  })
}
