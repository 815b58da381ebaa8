import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Call, idWithoutPbx, stateOf } from '../../../src/domain/calls/call.ts'
import { answered, hungUp, lost, missed, newCall, rung } from '../../../src/domain/calls/progress.ts'
import { at, callOf } from './callOf.ts'

const there = { extension: '3041', person: 'bernat', at: at('09:00:20') }

describe('a call', () => {
  it('without an id of the exchange is known by its time and number', () => {
    expect(idWithoutPbx(at('09:31:02.500'), '600111222')).toBe('2026-11-25T09:31:02Z-600111222')
  })

  it('that rings on at another phone is of whoever is there', () => {
    const call = rung(missed(callOf('1'), '3040', at('09:00:20')), there)
    expect(call).toMatchObject({ extension: '3041', person: 'bernat', missedAt: null })
    expect(stateOf(call, at('09:00:40'))).toBe('ringing')
  })

  it('that is told of again at the same phone is left as it is', () => {
    const call = callOf('1')
    expect(rung(call, { extension: '3040', person: 'alba', at: at('09:00:01') })).toBe(call)
    const talking = answered(call, at('09:00:05'), 5)
    expect(rung(talking, { extension: '3040', person: 'alba', at: at('09:00:06') })).toBe(talking)
  })

  it('that comes back to a phone which missed it rings there again', () => {
    const call = missed(callOf('1'), '3040', at('09:00:20'))
    expect(
      stateOf(rung(call, { extension: '3040', person: 'alba', at: at('09:00:21') }), at('09:00:40')),
    ).toBe('ringing')
  })

  it('is not missed by a phone at which it no longer rings', () => {
    const call = rung(callOf('1'), there)
    expect(missed(call, '3040', at('09:00:30'))).toBe(call)
  })

  it('is over once it is over, whatever is told of it later', () => {
    const over = hungUp(answered(callOf('1'), at('09:00:05'), 5), at('09:02:00'), 115)
    const told: ((call: Call) => Call)[] = [
      (call) => rung(call, there),
      (call) => missed(call, '3040', at('09:03:00')),
      (call) => answered(call, at('09:03:00'), 1),
      (call) => hungUp(call, at('09:03:00'), 1),
      (call) => lost(call, at('09:03:00'), 'abandoned', 1),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...told), (later) => {
        expect(later(over)).toBe(over)
      }),
    )
    expect(stateOf(over, at('09:00:40'))).toBe('ended')
  })

  it('that nobody took is lost, and one that was taken cannot be lost', () => {
    expect(stateOf(lost(callOf('1'), at('09:01:00'), 'abandoned', 60), at('09:00:40'))).toBe('lost')
    const taken = answered(callOf('1'), at('09:00:05'), 5)
    expect(lost(taken, at('09:01:00'), 'timedout', 60)).toBe(taken)
  })

  it('of which only the end was heard counts as answered', () => {
    const heard = newCall({ id: '1', pbxCallId: 'x', phone: '', startedAt: at('09:00:00') })
    expect(hungUp(rung(heard, there), at('09:02:00'), 100)).toMatchObject({
      outcome: 'answered',
      person: 'bernat',
    })
  })
})
