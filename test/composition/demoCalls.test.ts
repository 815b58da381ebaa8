import { afterEach, beforeEach, expect, it } from 'vitest'
import { ringSoon } from '../../src/composition/demoCalls.ts'
import { followExchange } from '../../src/operations/calls/followExchange.ts'
import { callsOfToday } from '../../src/operations/calls/readCalls.ts'
import { receiveCall } from '../../src/operations/calls/receiveCall.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { until } from '../harness/until.ts'
import { createManualAlarm } from '../notify/manualAlarm.ts'

let helpline: Helpline
const failures: unknown[] = []
beforeEach(async () => {
  helpline = await openHelpline()
  helpline.pbx.onEvent((event) => void followExchange({ ...helpline, events: helpline.bus }, [event]))
})
afterEach(() => helpline.close())

function start() {
  const alarms = createManualAlarm()
  ringSoon({ ...helpline, events: helpline.bus }, alarms.alarm, (error) => failures.push(error))
  return alarms
}

const calls = () => callsOfToday(helpline, null)

it('rings the first person of the demo twenty seconds after its start', async () => {
  await settleQueue(helpline, 'start')
  start().ring(20_000)
  expect(await until('a call', async () => ((await calls()).length > 0 ? calls() : null))).toMatchObject([
    { person: 'alba' },
  ])
  expect(failures).toEqual([])
})

it('does not when that phone has rung by itself', async () => {
  await settleQueue(helpline, 'start')
  const alarms = start()
  await receiveCall({ ...helpline, events: helpline.bus }, { phone: '1', extension: '3040', callId: 'c1' })
  alarms.ring(20_000)
  expect(await calls()).toHaveLength(1)
})
