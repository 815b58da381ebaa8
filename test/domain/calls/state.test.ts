import { expect, it } from 'vitest'
import { stateOf } from '../../../src/domain/calls/call.ts'
import { at, callOf } from './callOf.ts'

it('takes no call for ringing longer than any phone rings', () => {
  expect(stateOf(callOf('1'), at('09:01:59'))).toBe('ringing')
  expect(stateOf(callOf('1'), at('09:02:00'))).toBe('past')
  expect(stateOf(callOf('1', { answeredAt: at('09:00:05') }), at('10:00:00'))).toBe('answered')
})
