import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addAgent } from '../../src/operations/queue/addAgent.ts'
import { clearQueue } from '../../src/operations/queue/clearQueue.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { removeAgent } from '../../src/operations/queue/removeAgent.ts'
import { endDuePauses, resumeAgent } from '../../src/operations/queue/resumeAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { showQueue } from '../../src/operations/queue/showQueue.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})

afterEach(() => helpline.close())

const ask = { minutes: 10, reason: 'dentist', confirmed: false }

describe('the queue at the start', () => {
  it('holds the people of the present shift', async () => {
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('is programmed once: a second start records nothing new', async () => {
    await settleQueue(helpline, 'start')
    const lines = await helpline.stores.audit.list({ verbs: ['programQueue'], limit: 9 })
    expect(lines).toHaveLength(1)
  })
})

describe('pausing', () => {
  it('pauses the agent, keeps why and until when, and writes who did it', async () => {
    const outcome = await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    expect(outcome.kind).toBe('paused')
    expect(await helpline.members()).toEqual(['3040', '3041p'])
    const view = await showQueue(helpline)
    expect(view.agents[1]?.pause).toMatchObject({ reason: 'dentist', by: 'bernat' })
    const [line] = await helpline.stores.audit.list({ limit: 1 })
    expect(line).toMatchObject({ who: 'bernat', verb: 'pauseAgent', subject: 'bernat', door: 'chat' })
    expect(helpline.happenings.at(-1)?.kind).toBe('agent-paused')
  })

  it('sets the new end when the agent is paused already', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask, minutes: 30 })
    const open = await helpline.stores.pauses.open()
    expect(open.map((pause) => pause.until?.toString())).toEqual(['2026-11-25T09:20:00Z'])
  })

  it('asks first when nobody else would take calls, and does it when confirmed', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    const alone = { person: 'alba', ...ask }
    expect(await pauseAgent(helpline, acting('alba'), alone)).toEqual({
      kind: 'confirm-last-agent',
      person: 'alba',
    })
    expect(await helpline.members()).toEqual(['3040', '3041p'])
    await pauseAgent(helpline, acting('alba'), { ...alone, confirmed: true })
    expect(await helpline.members()).toEqual(['3040p', '3041p'])
  })

  it('counts an agent without registered phone as not taking calls', async () => {
    helpline.pbx.setAgentRegistered('3041', false)
    const outcome = await pauseAgent(helpline, acting('alba'), { person: 'alba', ...ask })
    expect(outcome.kind).toBe('confirm-last-agent')
  })

  it.each([
    ['an operator pausing somebody else', acting('bernat'), 'alba', 'not-allowed'],
    ['somebody who is not in the queue', acting('carla'), 'carla', 'not-in-queue'],
    ['somebody without extension', acting('gil'), 'gil', 'without-extension'],
  ])('refuses %s', async (_, actor, person, kind) => {
    expect((await pauseAgent(helpline, actor, { person, ...ask })).kind).toBe(kind)
    expect(await helpline.members()).toEqual(['3040', '3041'])
    expect(await helpline.stores.pauses.open()).toEqual([])
  })

  it('lets a coordinator pause others, and tells the one who is paused', async () => {
    await pauseAgent(helpline, acting('eva', 'coordinator'), { person: 'bernat', ...ask })
    const [item] = await helpline.stores.outbox.due(helpline.realNow(), 9)
    expect(item).toMatchObject({
      address: { to: 'person', person: 'bernat' },
      notice: { kind: 'paused-by-other', by: 'eva', reason: 'dentist' },
    })
  })

  it('lets everyone pause others where the configuration says so', async () => {
    helpline.write('config.yaml', `${helpline.read('config.yaml')}permissions: {actOnOthers: everyone}\n`)
    const outcome = await pauseAgent(helpline, acting('bernat'), { person: 'alba', ...ask })
    expect(outcome.kind).toBe('paused')
  })

  it('changes nothing and pretends nothing when the exchange does not answer', async () => {
    helpline.pbx.setReachable(false)
    await expect(pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })).rejects.toMatchObject({
      code: 'pbx-unreachable',
    })
    helpline.pbx.setReachable(true)
    expect(await helpline.members()).toEqual(['3040', '3041'])
    expect(await helpline.stores.pauses.open()).toEqual([])
  })

  it('takes the pause back at the exchange when it could not be saved', async () => {
    const broken = { ...helpline.stores, save: () => Promise.reject(new Error('disk full')) }
    const deps = { ...helpline, stores: broken }
    await expect(pauseAgent(deps, acting('bernat'), { person: 'bernat', ...ask })).rejects.toThrow(
      'disk full',
    )
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })
})

describe('resuming', () => {
  beforeEach(() => pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask }))

  it('ends the pause at the exchange and in the records', async () => {
    await resumeAgent(helpline, acting('bernat'), { person: 'bernat' })
    expect(await helpline.members()).toEqual(['3040', '3041'])
    expect(await helpline.stores.pauses.open()).toEqual([])
    const ended = helpline.happenings.find((happening) => happening.kind === 'agent-resumed')
    expect(ended).toMatchObject({ by: 'bernat', why: 'asked' })
  })

  it('happens by itself when the time is over, not before', async () => {
    helpline.clock.advanceBy({ minutes: 9, seconds: 59 })
    expect(await endDuePauses(helpline)).toEqual([])
    helpline.clock.advanceBy({ seconds: 1 })
    expect((await endDuePauses(helpline)).map((pause) => pause.person)).toEqual(['bernat'])
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('is refused for somebody who is not paused', async () => {
    const outcome = await resumeAgent(helpline, acting('alba'), { person: 'alba' })
    expect(outcome).toEqual({ kind: 'not-paused', person: 'alba' })
  })

  it('resumes somebody whom the exchange itself had paused', async () => {
    await helpline.pbx.pause('tomatic', '3040')
    const outcome = await resumeAgent(helpline, acting('alba'), { person: 'alba' })
    expect(outcome.kind).toBe('resumed')
    expect(await helpline.members()).toEqual(['3040', '3041p'])
  })
})

describe('changes by hand', () => {
  it('last until the next change of shift', async () => {
    await addAgent(helpline, acting('carla'), { person: 'carla' })
    await removeAgent(helpline, acting('alba'), { person: 'alba', confirmed: false })
    expect(await helpline.members()).toEqual(['3041', '3042'])
    await settleQueue(helpline, 'check')
    expect(await helpline.members()).toEqual(['3041', '3042'])
    helpline.clock.advanceTo('2026-11-25T10:15')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual(['3041', '3042'])
    helpline.clock.advanceTo('2026-11-25T11:30')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual(['3042'])
  })

  it('refuse adding somebody twice, and removing somebody who is not there', async () => {
    expect((await addAgent(helpline, acting('alba'), { person: 'alba' })).kind).toBe('already-in-queue')
    const gone = await removeAgent(helpline, acting('dani'), { person: 'dani', confirmed: false })
    expect(gone.kind).toBe('not-in-queue')
  })

  it('end the pause of who leaves, and say so', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    await removeAgent(helpline, acting('bernat'), { person: 'bernat', confirmed: false })
    expect(await helpline.stores.pauses.open()).toEqual([])
    const ended = helpline.happenings.find((happening) => happening.kind === 'agent-resumed')
    expect(ended).toMatchObject({ why: 'left', pause: { person: 'bernat' } })
  })

  it('end the pause that an edit of the timetable has left to somebody who is added again', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask, minutes: null })
    const cell = { week: '2026-11-23', day: 'dx', hour: 0, line: 1 } as const
    await editSlot(helpline, acting('eva'), { ...cell, from: 'bernat', to: 'dani', confirmed: true })
    await settleQueue(helpline, 'timetable')
    await addAgent(helpline, acting('bernat'), { person: 'bernat' })
    expect(await helpline.members()).toContain('3041')
    expect(await helpline.stores.pauses.open()).toEqual([])
    expect((await settleQueue(helpline, 'check')).drifted).toBe(false)
    expect(await helpline.members()).toContain('3041')
  })

  it('ask before the last one leaves', async () => {
    await removeAgent(helpline, acting('alba'), { person: 'alba', confirmed: false })
    const last = await removeAgent(helpline, acting('bernat'), { person: 'bernat', confirmed: false })
    expect(last.kind).toBe('confirm-last-agent')
  })

  it('empty the queue only for a coordinator, and it stays empty until the next shift', async () => {
    expect(await clearQueue(helpline, acting('bernat'))).toEqual({ kind: 'not-allowed' })
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    await clearQueue(helpline, acting('alba', 'coordinator'))
    await settleQueue(helpline, 'check')
    expect(await helpline.members()).toEqual([])
    expect(await helpline.stores.pauses.open()).toEqual([])
  })

  it('survive a restart', async () => {
    await addAgent(helpline, acting('carla'), { person: 'carla' })
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask })
    await helpline.pbx.clear('tomatic')
    await settleQueue(helpline, 'start')
    expect(await helpline.members()).toEqual(['3040', '3041p', '3042'])
  })
})

describe('a change of shift', () => {
  it('keeps the pauses of those who stay and ends those of who leaves', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask, minutes: null })
    await pauseAgent(helpline, acting('alba'), { person: 'alba', ...ask, minutes: null, confirmed: true })
    helpline.clock.advanceTo('2026-11-25T10:15')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual(['3041p', '3042'])
    expect((await helpline.stores.pauses.open()).map((pause) => pause.person)).toEqual(['bernat'])
    const ended = helpline.happenings.filter((happening) => happening.kind === 'agent-resumed')
    expect(ended).toMatchObject([{ why: 'shift', pause: { person: 'alba' } }])
  })

  it('empties the queue at closing, pauses included', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask, minutes: null })
    helpline.clock.advanceTo('2026-11-25T14:00')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual([])
    expect(await helpline.stores.pauses.open()).toEqual([])
  })

  it('leaves the queue empty on a holiday', async () => {
    helpline.clock.advanceTo('2026-11-27T09:00')
    await settleQueue(helpline, 'shift')
    expect(await helpline.members()).toEqual([])
  })

  it('keeps the last members and warns the coordinators once where the week has no timetable', async () => {
    helpline.clock.advanceTo('2026-11-30T09:00')
    await settleQueue(helpline, 'shift')
    await settleQueue(helpline, 'check')
    expect(await helpline.members()).toEqual(['3040', '3041'])
    const items = await helpline.stores.outbox.due(helpline.realNow(), 9)
    expect(items.map((item) => item.notice)).toMatchObject([{ kind: 'queue-kept', reason: 'no-timetable' }])
    expect(items.map((item) => item.address)).toEqual([{ to: 'coordinators' }])
  })
})

describe('within hours', () => {
  async function warnings(): Promise<unknown[]> {
    const items = await helpline.stores.outbox.due(helpline.realNow(), 9)
    return items.flatMap(({ notice }) => (notice.kind === 'queue-kept' ? [notice.reason] : []))
  }

  it.each([
    ['emptied', () => helpline.write('persons.yaml', '')],
    ['emptied of its extensions', () => helpline.write('persons.yaml', 'names: {alba: Alba Pi}\n')],
    ['removed', () => rmSync(`${helpline.home}/persons.yaml`)],
  ])('nobody leaves the queue because persons.yaml was %s', async (_, spoil) => {
    spoil()
    await settleQueue(helpline, 'timetable')
    await settleQueue(helpline, 'check')
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('a queue that nobody in the file could fill is left as it is, pauses included, and told of once', async () => {
    await pauseAgent(helpline, acting('bernat'), { person: 'bernat', ...ask, minutes: null })
    helpline.write('persons.yaml', 'names: {alba: Alba Pi}\n')
    helpline.clock.advanceTo('2026-11-25T10:15')
    await settleQueue(helpline, 'shift')
    await settleQueue(helpline, 'check')
    expect(await helpline.members()).toEqual(['3040', '3041p'])
    expect(await helpline.stores.pauses.open()).toHaveLength(1)
    expect(await warnings()).toEqual(['nobody'])
  })

  it('a timetable removed in mid-shift is told of at once, and once', async () => {
    rmSync(`${helpline.home}/graelles/graella-2026-11-23.yaml`)
    await settleQueue(helpline, 'timetable')
    await settleQueue(helpline, 'check')
    await settleQueue(helpline, 'start')
    expect(await helpline.members()).toEqual(['3040', '3041'])
    expect(await warnings()).toEqual(['no-timetable'])
  })
})

describe('the routine check', () => {
  it('takes a pause whose time is over at that moment for what it is, not for drift', async () => {
    await pauseAgent(helpline, acting('alba'), { person: 'alba', minutes: 10, reason: '', confirmed: false })
    helpline.clock.advanceBy({ minutes: 10 })
    expect((await settleQueue(helpline, 'check')).drifted).toBe(false)
    const verbs = (await helpline.stores.audit.list({ limit: 9 })).map(({ verb }) => verb)
    expect(verbs).toContain('resumeAgent')
    expect(verbs).not.toContain('repairQueue')
    expect(await helpline.stores.pauses.open()).toEqual([])
  })

  it('repairs what somebody did at the exchange, and reports it', async () => {
    await helpline.pbx.remove('tomatic', '3040')
    await helpline.pbx.add('tomatic', '9999')
    const { drifted } = await settleQueue(helpline, 'check')
    expect(drifted).toBe(true)
    expect(await helpline.members()).toEqual(['3040', '3041'])
    const [item] = await helpline.stores.outbox.due(helpline.realNow(), 9)
    expect(item?.notice).toMatchObject({ kind: 'queue-repaired', added: ['3040'], removed: ['9999'] })
  })

  it('says nothing when all is as it should be', async () => {
    const before = helpline.happenings.length
    expect((await settleQueue(helpline, 'check')).drifted).toBe(false)
    expect(helpline.happenings).toHaveLength(before)
  })
})
