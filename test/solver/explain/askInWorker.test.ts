import { expect, test } from 'vitest'
import { askInWorker } from '../../../src/solver/explain/askInWorker.ts'
import { answerTo, type Question } from '../../../src/solver/explain/question.ts'
import { absence, person, problem, turns } from '../weeks.ts'

const week = problem({
  lines: 1,
  persons: [person('alba', { load: 1, absences: [absence(0, true)] }), person('bernat', { load: 1 })],
})
const question: Question = {
  kind: 'repairs',
  task: {
    problem: week,
    published: turns('a|b||'),
    person: 'alba',
    settled: [],
    mostExtra: 1,
    balances: new Map([['bernat', -1]]),
  },
  most: 3,
}

test('a worker answers what the question itself would', async () => {
  expect(await askInWorker(question)).toEqual(answerTo(question))
})

test('a question that takes longer than one wants to wait has no answer', async () => {
  expect(await askInWorker(question, 0)).toBeNull()
})
