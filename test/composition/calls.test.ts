import pino from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepCalls } from '../../src/composition/calls.ts'
import { callsOfToday } from '../../src/operations/calls/readCalls.ts'
import { receiveCall } from '../../src/operations/calls/receiveCall.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { until } from '../harness/until.ts'
import { createManualAlarm } from '../notify/manualAlarm.ts'

const file = 'callinfo/dailycalls.yaml'
let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline({ files: { [file]: '{}' } })
})
afterEach(() => helpline.close())

function start(alarms: ReturnType<typeof createManualAlarm>) {
  const deps = { ...helpline, events: helpline.bus }
  const log = pino({ level: 'silent' })
  return keepCalls({ deps, callLog: helpline.opened.callLog, alarm: alarms.alarm, log })
}

const logged = `'3040':
  - {data: '2026-11-24T08:00:00Z', telefon: '600111222', partner: '', contracte: '', motius: ''}
`

const ring = (callId: string) =>
  receiveCall({ ...helpline, events: helpline.bus }, { phone: '600111222', extension: '3040', callId })

it('copies the calls once for all that ring within a second, and the rest at the end', async () => {
  const alarms = createManualAlarm()
  const keeping = await start(alarms)
  await keeping.takeOver()
  for (const id of ['c1', 'c2', 'c3']) await ring(id)
  expect(alarms.delays()).toEqual([1000])
  expect(helpline.read(file)).toBe('{}')
  alarms.ring(1000)
  await until('the copy', () => helpline.read(file).match(/telefon/g)?.length === 3)
  await ring('c4')
  await keeping.stop()
  expect(helpline.read(file).match(/telefon/g)).toHaveLength(4)
})

it('takes the log of another installation over though a phone has rung before, and only then writes it', async () => {
  helpline.write(file, logged)
  const alarms = createManualAlarm()
  const keeping = await start(alarms)
  await ring('c1')
  expect(alarms.delays()).toEqual([])
  await keeping.takeOver()
  expect(alarms.delays()).toEqual([1000])
  expect(await helpline.stores.calls.ofPhone('600111222', 10)).toHaveLength(2)
  await keeping.stop()
})

it('takes over a log that is fetched while it serves, unless calls are there already', async () => {
  const keeping = await start(createManualAlarm())
  await keeping.takeOver()
  helpline.write(file, logged)
  helpline.bus.publish({ kind: 'file-changed', file })
  await until('the call', async () => (await helpline.stores.calls.ofPhone('600111222', 10)).length === 1)
  helpline.write(file, logged.replace('08:00:00', '09:00:00'))
  helpline.bus.publish({ kind: 'file-changed', file })
  await keeping.stop()
  expect(await helpline.stores.calls.ofPhone('600111222', 10)).toHaveLength(1)
})

it('keeps what the exchange tells, in order and before it ends', async () => {
  const keeping = await start(createManualAlarm())
  await settleQueue(helpline, 'start')
  helpline.pbx.ringNow({ extension: '3040' })
  helpline.clock.advanceBy({ minutes: 20 })
  await keeping.stop()
  const [call] = await callsOfToday(helpline, null)
  expect(call).toMatchObject({ outcome: 'answered', person: 'alba' })
  expect(call?.endedAt).not.toBeNull()
})
