import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeOverCalls, writeCallLog } from '../../src/operations/calls/callLog.ts'
import { emulateCall } from '../../src/operations/calls/emulateCall.ts'
import { followExchange } from '../../src/operations/calls/followExchange.ts'
import { noteCall } from '../../src/operations/calls/noteCall.ts'
import { callsOfPerson, callsOfToday, lookUpNumber } from '../../src/operations/calls/readCalls.ts'
import { receiveCall } from '../../src/operations/calls/receiveCall.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'
import { limitedPbx } from '../harness/limitedPbx.ts'

const phone = '600111222'
let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

async function ring(extension = '3040', callId = 'c1', from = phone) {
  return (await receiveCall(helpline, { phone: from, extension, callId })).call
}

const note = { categories: ['IN01'], comment: 'asked', replaces: null }
const logDeps = () => ({ ...helpline, callLog: helpline.opened.callLog })

describe('what the exchange tells', () => {
  it('becomes one call from ring to end', async () => {
    helpline.pbx.onEvent((event) => {
      told.push(event)
    })
    const told: Parameters<typeof followExchange>[1][number][] = []
    await settleQueue(helpline, 'start')
    helpline.pbx.ringNow({ extension: '3040', phone })
    helpline.clock.advanceBy({ minutes: 20 })
    await followExchange(helpline, told)
    const [call, ...others] = await callsOfToday(helpline, null)
    expect(others).toEqual([])
    expect(call).toMatchObject({ phone, person: 'alba', outcome: 'answered' })
    expect(call?.talkSeconds).toBeGreaterThan(0)
  })

  it('of another queue is not ours', async () => {
    const at = helpline.clock.now()
    const event = { kind: 'ring', at, queue: 'other', callId: 'x', phone, extension: '3040' } as const
    await followExchange(helpline, [event])
    expect(await callsOfToday(helpline, null)).toEqual([])
  })

  it('of a call that never rang is kept as lost', async () => {
    const at = helpline.clock.now()
    const lost = { kind: 'lost', outcome: 'bounced', waitSeconds: 0, extension: null } as const
    await followExchange(helpline, [{ ...lost, at, queue: 'tomatic', callId: 'x', phone }])
    expect(await callsOfToday(helpline, null)).toMatchObject([{ outcome: 'bounced', extension: null }])
  })

  it('and a webhook of the same call are one, whichever comes first', async () => {
    const at = helpline.clock.now()
    const event = { kind: 'ring', at, queue: 'tomatic', callId: 'c1', phone, extension: '3040' } as const
    await Promise.all([followExchange(helpline, [event]), ring()])
    expect(await callsOfToday(helpline, null)).toHaveLength(1)
    expect(helpline.happenings.filter(({ kind }) => kind === 'call-changed')).toHaveLength(1)
  })
})

describe('the note of a call', () => {
  it('is kept with an audit line, and told', async () => {
    const call = await ring()
    const outcome = await noteCall(helpline, acting('alba'), { ...note, call: call.id })
    expect(outcome.kind).toBe('noted')
    const [line] = await helpline.stores.audit.list({ limit: 1 })
    expect(line).toMatchObject({ verb: 'noteCall', who: 'alba', subject: 'c1', after: 'IN01 · asked' })
    expect(helpline.happenings.at(-1)).toMatchObject({ kind: 'call-changed', before: { note: null } })
  })

  it('on somebody else’s call, of an unknown call or category is refused, and nothing is written', async () => {
    const call = await ring()
    const before = helpline.happenings.length
    const refusals = [
      await noteCall(helpline, acting('bernat'), { ...note, call: call.id }),
      await noteCall(helpline, acting('alba'), { ...note, call: 'nope' }),
      await noteCall(helpline, acting('alba'), { ...note, call: call.id, categories: ['XX99'] }),
    ]
    expect(refusals.map(({ kind }) => kind)).toEqual(['not-your-call', 'no-such-call', 'unknown-category'])
    expect(await helpline.stores.calls.find(call.id)).toEqual(call)
    expect(await helpline.stores.audit.list({ limit: 9 })).toEqual([])
    expect(helpline.happenings).toHaveLength(before)
  })

  it('takes the categories of the home where it has its own', async () => {
    helpline.write('callinfo/categories.yaml', 'categories:\n- {name: Own, code: OW1, section: X}\n')
    const call = await ring()
    const kinds = [
      (await noteCall(helpline, acting('alba'), { ...note, call: call.id })).kind,
      (await noteCall(helpline, acting('alba'), { ...note, call: call.id, categories: ['OW1'] })).kind,
    ]
    expect(kinds).toEqual(['unknown-category', 'noted'])
  })
})

describe('looking calls up', () => {
  it('shows one’s own calls of today; those of others to coordinators only', async () => {
    await ring()
    await ring('3041', 'c2')
    helpline.clock.advanceBy({ days: 1 })
    await ring('3040', 'c3')
    const own = await callsOfPerson(helpline, acting('alba'), 'alba')
    expect(own).toMatchObject({ kind: 'calls', calls: [{ pbxCallId: 'c3' }] })
    expect(await callsOfPerson(helpline, acting('bernat'), 'alba')).toEqual({ kind: 'not-allowed' })
    expect((await callsOfPerson(helpline, acting('eva', 'coordinator'), 'alba')).kind).toBe('calls')
  })

  it('finds a number with or without prefix, and by its last digits', async () => {
    await ring()
    await ring('3040', 'c2', '600333222')
    const ids = async (text: string) => {
      const outcome = await lookUpNumber(helpline, text, 5)
      return outcome.kind === 'found' ? outcome.caller.calls.map(({ pbxCallId }) => pbxCallId) : outcome.kind
    }
    expect(await ids('+34 600 111 222')).toEqual(['c1'])
    expect(await ids('111222')).toEqual(['c1'])
    expect(await ids('222')).toEqual(['c2', 'c1'])
    expect(await ids('600999999')).toEqual([])
    expect(await ids('22')).toBe('bad-phone')
    expect(await ids('%%%')).toBe('bad-phone')
    expect(await ids('maria 222')).toBe('bad-phone')
  })
})

describe('a made-up call', () => {
  const eva = acting('eva', 'coordinator')

  it('rings at the phone asked for, or says why it cannot', async () => {
    await settleQueue(helpline, 'start')
    expect(await emulateCall(helpline, eva, { person: 'alba', phone: null })).toEqual({
      kind: 'ringing',
      extension: '3040',
    })
    expect(await emulateCall(helpline, eva, { person: 'alba', phone: null })).toEqual({
      kind: 'cannot-ring',
      reason: 'busy',
      person: 'alba',
    })
    expect((await emulateCall(helpline, eva, { person: 'gil', phone: null })).kind).toBe('without-extension')
    expect((await emulateCall(helpline, eva, { person: null, phone: '12' })).kind).toBe('bad-phone')
  })

  it('is for coordinators, and on a simulated exchange only', async () => {
    await settleQueue(helpline, 'start')
    const anybody = { person: null, phone: null }
    expect((await emulateCall(helpline, acting('alba'), anybody)).kind).toBe('not-allowed')
    const real = { ...helpline, pbx: limitedPbx(helpline.pbx, ['write', 'events']) }
    expect((await emulateCall(real, eva, anybody)).kind).toBe('no-emulation')
  })
})

describe('the log of the day’s calls', () => {
  const file = 'callinfo/dailycalls.yaml'

  it('is a copy in the form of old readers, the last twenty of an extension', async () => {
    for (let index = 0; index < 22; index += 1) await ring('3040', `c${index}`, `6000000${10 + index}`)
    const last = await ring('3041', 'last')
    await noteCall(helpline, acting('bernat'), { ...note, call: last.id })
    expect(await writeCallLog(logDeps())).toEqual({ kind: 'written' })
    const text = helpline.read(file)
    expect(text.match(/telefon/g)).toHaveLength(21)
    expect(text).not.toContain('600000011')
    expect(text).toContain("'3041':\n- {data: '2026-11-25T08:50:00Z', telefon: '600111222'")
    expect(text).toContain("motius: '[CONSULTA] IN01. [INFO] Consulta general'")
  })

  it('is left alone where it cannot be read', async () => {
    helpline.write(file, "'3040': [")
    await ring()
    expect((await writeCallLog(logDeps())).kind).toBe('unreadable')
    expect(helpline.read(file)).toBe("'3040': [")
  })

  it('of another installation is taken over once, lines that cannot be read excepted', async () => {
    helpline.write(
      file,
      `'3040':
- {data: '2022-01-20T09:31:02Z', telefon: '600111222', partner: S000501, contracte: '0000155', motius: '[CONSULTA] IN01. [INFO] Consulta general'}
- {data: nonsense, telefon: '600111222'}
'9999':
- {data: '2022-01-20T09:32:02Z', telefon: '0034 600 111 222', motius: by hand}
`,
    )
    const taken = await takeOverCalls(logDeps(), false)
    expect(taken).toMatchObject({
      kind: 'taken-over',
      count: 2,
      warnings: [{ line: 3, expected: 'call-date' }],
    })
    const { calls, partner } = await helpline.callers.about(phone, 5)
    expect(partner).toBe('S000501')
    expect(calls).toMatchObject([
      { person: null, extension: '9999', note: { categories: [], comment: 'by hand', by: '9999' } },
      { person: 'alba', contract: '0000155', note: { categories: ['IN01'], comment: '' } },
    ])
    expect(await takeOverCalls(logDeps(), true)).toEqual({ kind: 'nothing' })
  })

  it('that cannot be read is not taken over', async () => {
    helpline.write(file, 'no map')
    expect((await takeOverCalls(logDeps(), false)).kind).toBe('unreadable')
    expect(await helpline.stores.calls.isEmpty()).toBe(true)
  })
})
