import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})
afterEach(() => helpline.close())

const run = (line: string) => runAt(helpline, line.split(' '))

describe('call emulate', () => {
  it('lets a call ring, at somebody’s phone or at whoever is free, and is audited', async () => {
    const { exitCode, out } = await run('call emulate bernat --phone 600111222')
    expect([exitCode, out]).toEqual([0, ['🔔 A made-up call is ringing at the phone of Bernat Roca.']])
    expect((await run('call emulate')).out).toEqual(['🔔 A made-up call is ringing at the phone of Alba Pi.'])
    expect((await run('call emulate')).out).toEqual([
      'Nobody is free: the made-up call is waiting in the queue.',
    ])
    const lines = await helpline.stores.audit.list({ verbs: ['emulateCall'], limit: 9 })
    expect(lines.map(({ who, subject }) => [who, subject])).toEqual([
      ['cli:marta', 'tomatic'],
      ['cli:marta', 'tomatic'],
      ['cli:marta', 'bernat'],
    ])
  })

  it('says why it cannot', async () => {
    expect(await run('call emulate carla')).toMatchObject({
      exitCode: 1,
      err: ['Carla Mas is not in the queue now, so the phone cannot ring.'],
    })
    expect((await run('call emulate bernat --phone 1')).exitCode).toBe(1)
  })
})
