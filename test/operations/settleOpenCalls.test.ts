import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Call } from '../../src/domain/calls/call.ts'
import { answered } from '../../src/domain/calls/progress.ts'
import type { PbxCall } from '../../src/domain/ports/pbx.ts'
import { callsOfToday } from '../../src/operations/calls/readCalls.ts'
import { receiveCall } from '../../src/operations/calls/receiveCall.ts'
import { settleOpenCalls } from '../../src/operations/calls/settleOpenCalls.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { limitedPbx } from '../harness/limitedPbx.ts'

const phone = '600111222'
let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})
afterEach(() => helpline.close())

async function openCall(extension = '3040', isAnswered = true): Promise<void> {
  await receiveCall(helpline, { phone, extension, callId: 'c1' })
  const call = await theCall()
  if (call && isAnswered) {
    await helpline.stores.save((tx) => tx.calls.replace(answered(call, helpline.clock.now(), 7)))
  }
  helpline.clock.advanceBy({ minutes: 10 })
}

async function theCall(): Promise<Call | undefined> {
  return (await callsOfToday(helpline, null)).find(({ pbxCallId }) => pbxCallId === 'c1')
}

/** The helpline at an exchange that tells of this call, and says no other is going on. */
function telling(...calls: PbxCall[]): Helpline {
  return { ...helpline, pbx: { ...helpline.pbx, calls: async () => calls } }
}

it('takes the end that the exchange tells', async () => {
  await openCall()
  const told = { id: 'c1', phone, extension: '3040', startedAt: '', waitSeconds: 7, talkSeconds: 95 } as const
  await settleOpenCalls(telling({ ...told, outcome: 'answered' }))
  const call = await theCall()
  expect(call).toMatchObject({ outcome: 'answered', talkSeconds: 95, waitSeconds: 7 })
  expect(call?.endedAt).toEqual(call?.startedAt.add({ seconds: 102 }))
})

it('takes a loss that the exchange tells', async () => {
  await openCall('3040', false)
  const told = { id: 'c1', phone, extension: null, startedAt: '', waitSeconds: 40, talkSeconds: 0 } as const
  await settleOpenCalls(telling({ ...told, outcome: 'abandoned' }))
  expect(await theCall()).toMatchObject({ outcome: 'abandoned', waitSeconds: 40 })
})

it('ends a call of which nobody knows any more, without a length, and tells it', async () => {
  await openCall()
  const before = helpline.happenings.length
  await settleOpenCalls(telling())
  const call = await theCall()
  expect(call).toMatchObject({ outcome: 'answered', talkSeconds: null })
  expect(call?.endedAt).toEqual(helpline.clock.now())
  expect(helpline.happenings.slice(before).map(({ kind }) => kind)).toEqual(['call-changed'])
})

it('leaves a call that is going on', async () => {
  await openCall()
  const busy = {
    ...helpline,
    pbx: {
      ...helpline.pbx,
      calls: async () => [],
      queue: async (queue: string) =>
        (await helpline.pbx.queue(queue)).map((agent) => ({ ...agent, incall: agent.extension === '3040' })),
    },
  }
  await settleOpenCalls(busy)
  expect((await theCall())?.endedAt).toBeNull()
})

it('leaves a call at a phone that has left the queue, for as long as it may last', async () => {
  await openCall('9999')
  await settleOpenCalls(telling())
  expect((await theCall())?.endedAt).toBeNull()
  helpline.clock.advanceBy({ hours: 3 })
  await settleOpenCalls(telling())
  expect((await theCall())?.endedAt).not.toBeNull()
})

it('leaves calls alone while the exchange does not answer, or never tells of ends', async () => {
  await openCall()
  helpline.pbx.setReachable(false)
  await settleOpenCalls(helpline)
  helpline.pbx.setReachable(true)
  await settleOpenCalls({ ...helpline, pbx: limitedPbx(helpline.pbx, ['write']) })
  expect((await theCall())?.endedAt).toBeNull()
})
