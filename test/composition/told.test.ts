import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, it } from 'vitest'
import { againAfterMs, createTold, type Told } from '../../src/composition/told.ts'
import { DomainError } from '../../src/domain/errors.ts'
import type { PbxEvent } from '../../src/domain/ports/pbxEvents.ts'
import { until } from '../harness/until.ts'
import { createManualAlarm } from '../notify/manualAlarm.ts'

let alarms: ReturnType<typeof createManualAlarm>
let kept: string[][]
let refuse: (ids: readonly string[]) => Error | null
let told: Told
beforeEach(() => {
  alarms = createManualAlarm()
  kept = []
  refuse = () => null
  const log = pino({ level: 'silent' })
  told = createTold(
    async (events) => {
      const ids = events.map((event) => ('callId' in event ? event.callId : ''))
      const error = refuse(ids)
      if (error) throw error
      kept.push(ids)
    },
    { alarm: alarms.alarm, log },
  )
})

function tell(...ids: string[]): void {
  for (const callId of ids) told.add(missOf(callId))
}

function missOf(callId: string): PbxEvent {
  const at = Temporal.Instant.from('2026-11-25T09:00:00Z')
  return { kind: 'miss', queue: 'tomatic', callId, phone: '600111222', extension: '3040', at }
}

async function tryAgain(): Promise<void> {
  await until('it waits', () => alarms.delays().includes(againAfterMs))
  alarms.ring(againAfterMs)
}

it('keeps in order and together what could not be kept, as soon as the disk is well', async () => {
  refuse = () => new DomainError('disk-failed', { file: 'tomatic.db' })
  tell('a', 'b')
  for (let attempt = 0; attempt < 10; attempt += 1) await tryAgain()
  await until('it waits', () => alarms.delays().includes(againAfterMs))
  tell('c')
  refuse = () => null
  await tryAgain()
  await until('all are kept', () => kept.flat().length === 3)
  expect(kept.flat()).toEqual(['a', 'b', 'c'])
})

it('gives up only the event that cannot be kept', async () => {
  refuse = (ids) => (ids.includes('bad') ? new Error('bad') : null)
  tell('a', 'bad', 'c')
  for (let attempt = 0; attempt < 20 && kept.flat().length < 2; attempt += 1) {
    await until('it waits or is done', () => alarms.delays().length > 0 || kept.flat().length === 2)
    if (alarms.delays().length > 0) alarms.ring(againAfterMs)
  }
  expect(kept.flat()).toEqual(['a', 'c'])
})

it('tries once more at the end', async () => {
  refuse = () => new DomainError('disk-failed', { file: 'tomatic.db' })
  tell('a')
  await until('it waits', () => alarms.delays().includes(againAfterMs))
  refuse = () => null
  await told.stop()
  expect(kept).toEqual([['a']])
})
