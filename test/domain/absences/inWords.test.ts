import { expect, it } from 'vitest'
import { absenceInWords } from '../../../src/domain/absences/inWords.ts'
import { absenceOf } from './absenceOf.ts'

const hours = [540, 600, 660, 720, 780]

it.each([
  [[true, true, true, true], []],
  [
    [true, true, false, true],
    ['09:00-11:00', '12:00-13:00'],
  ],
  [[false, false, true, false], ['11:00-12:00']],
])('slots %j are said as spans of time', (slots, spans) => {
  const words = absenceInWords(absenceOf({ slots }), hours)
  expect(words.spans.map(({ from, until }) => `${from}-${until}`)).toEqual(spans)
})
