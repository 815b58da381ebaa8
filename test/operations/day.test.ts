import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { announceShift } from '../../src/operations/day/announceShift.ts'
import { readDayReport, reportDay } from '../../src/operations/day/reportDay.ts'
import { noteMissingPhones } from '../../src/operations/day/watchQueue.ts'
import { addAgent } from '../../src/operations/queue/addAgent.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { resumeAgent } from '../../src/operations/queue/resumeAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { says } from '../../src/operations/says.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import { whoIsOn } from '../../src/operations/timetable/whoIsOn.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline({ start: '2026-11-25T09:00' })
  await settleQueue(helpline, 'start')
})

afterEach(() => helpline.close())

const today = Temporal.PlainDate.from('2026-11-25')

describe('the report of the day', () => {
  it('counts shifts held, changes, pauses with their time, and phones that were missing', async () => {
    await pauseAgent(helpline, acting('bernat'), {
      person: 'bernat',
      minutes: 30,
      reason: 'x',
      confirmed: false,
    })
    helpline.clock.advanceBy({ minutes: 10 })
    await resumeAgent(helpline, acting('bernat'), { person: 'bernat' })
    await addAgent(helpline, acting('carla'), { person: 'carla' })
    helpline.pbx.setAgentRegistered('3040', false)
    await noteMissingPhones(helpline, 60)
    await noteMissingPhones(helpline, 60)
    for (const start of ['10:15', '11:30', '12:45', '14:00']) {
      helpline.clock.advanceTo(`2026-11-25T${start}`)
      await settleQueue(helpline, 'shift')
    }
    const report = await readDayReport(helpline, today)
    expect(report).toEqual({
      date: '2026-11-25',
      shifts: [
        { person: 'alba', count: 1 },
        { person: 'bernat', count: 2 },
        { person: 'carla', count: 2 },
        { person: 'dani', count: 1 },
        { person: 'eva', count: 1 },
      ],
      timetableChanges: 0,
      queueChanges: 1,
      pauses: [{ person: 'bernat', count: 1, seconds: 600 }],
      missing: [{ person: 'alba', seconds: 120 }],
      calls: null,
      callsBefore: null,
    })
  })

  it('counts a pause to closing time, though it could only be ended later', async () => {
    helpline.clock.advanceTo('2026-11-25T13:30')
    await settleQueue(helpline, 'shift')
    await pauseAgent(helpline, acting('dani'), { person: 'dani', minutes: null, reason: '', confirmed: true })
    helpline.clock.advanceTo('2026-11-25T18:00')
    await settleQueue(helpline, 'start')
    expect((await readDayReport(helpline, today))?.pauses).toEqual([
      { person: 'dani', count: 1, seconds: 1800 },
    ])
  })

  it('counts a shift for who did it after an edit, not for who was planned before', async () => {
    const edit = {
      week: '2026-11-23',
      day: 'dx',
      hour: 0,
      line: 0,
      from: 'alba',
      to: 'dani',
      confirmed: false,
    } as const
    await editSlot(helpline, acting('eva'), edit)
    await settleQueue(helpline, 'timetable')
    const report = await readDayReport(helpline, today)
    expect(report?.shifts).toEqual([
      { person: 'dani', count: 1 },
      { person: 'bernat', count: 1 },
    ])
    expect(report?.timetableChanges).toBe(1)
  })

  it('is not made for a day without service', async () => {
    expect(await reportDay(helpline, Temporal.PlainDate.from('2026-11-27'), helpline.clock.now())).toBe(false)
    expect(await helpline.stores.outbox.due(helpline.realNow(), 9)).toEqual([])
  })

  it('does not count a paused agent as missing', async () => {
    await pauseAgent(helpline, acting('bernat'), {
      person: 'bernat',
      minutes: 5,
      reason: '',
      confirmed: false,
    })
    helpline.pbx.setAgentRegistered('3041', false)
    expect(await noteMissingPhones(helpline, 60)).toEqual([])
  })
})

describe('the announcement of a shift', () => {
  it('goes to the channel and to each person who comes on', async () => {
    const { next } = await whoIsOn(helpline)
    if (!next) throw new Error('no next shift')
    await announceShift(helpline, next.shift, 5, helpline.clock.now().add({ minutes: 5 }))
    const items = await helpline.stores.outbox.due(helpline.realNow(), 9)
    expect(items.map((item) => item.address)).toEqual([
      { to: 'channel' },
      { to: 'person', person: 'bernat' },
      { to: 'person', person: 'carla' },
    ])
    expect(items[0]?.notice).toMatchObject({
      persons: ['bernat', 'carla'],
      slot: { from: '10:15', until: '11:30' },
    })
  })
})

describe('Tomàtic says', () => {
  it('says it to the channel for a coordinator, and keeps who let it say so', async () => {
    const outcome = await says(helpline, acting('eva', 'coordinator'), {
      address: { to: 'channel' },
      text: ' Hello ',
    })
    expect(outcome.kind).toBe('said')
    const [line] = await helpline.stores.audit.list({ limit: 1 })
    expect(line).toMatchObject({ who: 'eva', verb: 'says', subject: 'channel', after: 'Hello' })
  })

  it.each([
    ['an operator', acting('bernat'), 'Hello', 'not-allowed'],
    ['nothing', acting('eva', 'coordinator'), '  ', 'nothing-to-say'],
  ])('is refused for %s', async (_, actor, text, kind) => {
    expect((await says(helpline, actor, { address: { to: 'channel' }, text })).kind).toBe(kind)
    expect(await helpline.stores.outbox.due(helpline.realNow(), 9)).toEqual([])
  })
})
