import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { wordsOf } from '../harness/chat.ts'

let house: House

beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const silent = 'The phone exchange does not answer, so nothing was changed. Try again in a moment.'

describe('an exchange that does not answer', () => {
  it('is told to whoever wants something of it, and nothing is pretended', async () => {
    house.log.expectErrors(/a job failed/)
    house.pbx.setReachable(false)
    expect((await house.ask('alba', 'helpline', 'pause 10m')).text).toBe(silent)
    const eva = await house.visit('eva')
    const answer = await eva.send('POST', '/api/queue/pause/alba', { minutes: 10 })
    expect(answer.status).toBe(503)
    expect(answer.json()).toEqual({ error: 'pbx-unreachable', message: silent })
    expect((await eva.get('/api/queue')).status).toBe(503)
    expect((await eva.get('/queue')).status).toBe(200)
    house.pbx.setReachable(true)
    expect(await house.members()).toEqual(['3040', '3041'])
    expect(await house.app.deps.stores.pauses.open()).toEqual([])
    expect(await house.audit('pauseAgent')).toEqual([])
    expect(house.direct('alba')).toEqual([])
  })

  it('at a change of shift is told to the coordinators once, and the queue is set when it answers again', async () => {
    await house.ask('alba', 'helpline', 'pause')
    house.log.expectErrors(/a job failed/)
    house.pbx.setReachable(false)
    await house.jumpTo('2026-11-25T10:15')
    const told = await house.announced('coordinators', /does not answer/)
    expect(told.text).toBe(
      'The phone exchange does not answer: the queue could not be set for the shift until 11:30.',
    )
    await house.pass(3)
    expect(house.posted('coordinators')).toHaveLength(1)
    house.pbx.setReachable(true)
    await house.pass(1)
    expect(await house.members()).toEqual(['3041', '3042'])
    await house.told('alba', /Your pause ended/)
    await house.pass(2)
    expect(house.posted('coordinators')).toHaveLength(1)
  })

  it('gets an edit of the present slot later, which is no drift', async () => {
    house.log.expectErrors(/a job failed|the queue could not follow/)
    house.pbx.setReachable(false)
    const eva = await house.visit('eva')
    const edit = await eva.send('PATCH', '/api/graella/2026-11-23/dx/0/1/dani', { from: 'bernat' })
    expect(edit.status).toBe(200)
    await house.pass(1)
    house.pbx.setReachable(true)
    await house.pass(1)
    expect(await house.members()).toEqual(['3040', '3043'])
    expect(house.posted('coordinators')).toEqual([])
    expect(await house.audit('repairQueue')).toEqual([])
  })

  it('does not keep a pause that was to end meanwhile', async () => {
    await house.ask('alba', 'helpline', 'pause 5m')
    house.log.expectErrors(/a job failed|a pause could not be ended/)
    house.pbx.setReachable(false)
    await house.pass(6)
    await house.told('alba', /^⏸/)
    house.pbx.setReachable(true)
    await house.pass(1)
    expect(await house.members()).toEqual(['3040', '3041'])
    await house.told('alba', /^🟢/)
  })
})

describe('a queue that somebody else has changed', () => {
  it('is put right within a minute, and that is told once', async () => {
    await house.ask('alba', 'helpline', 'pause 30m')
    await house.pbx.resume('tomatic', '3040')
    await house.pbx.remove('tomatic', '3041')
    await house.pbx.add('tomatic', '3099')
    await house.pass(1)
    expect([...(await house.members())].sort()).toEqual(['3040p', '3041'])
    const told = await house.announced('coordinators', /not as Tomàtic had left it/)
    const words = wordsOf(told)
    for (const line of ['Added again: Bernat Roca.', 'Taken out: 3099.', 'Paused again: Alba Pi.']) {
      expect(words).toContain(line)
    }
    await house.pass(3)
    expect(house.posted('coordinators')).toHaveLength(1)
    expect(await house.audit('repairQueue')).toHaveLength(1)
  })
})
