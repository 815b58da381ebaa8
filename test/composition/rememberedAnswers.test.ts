import { describe, expect, it } from 'vitest'
import { rememberAnswers } from '../../src/composition/rememberedAnswers.ts'
import type { Explanation, Question } from '../../src/solver/explain/question.ts'
import { problemOf } from '../../src/solver/problem.ts'

const problem = problemOf({ days: ['dl'], hours: 4, lines: 1, persons: [] })
const answer: Explanation = { kind: 'hole', hole: null }

function hole(hour: number): Question {
  return { kind: 'hole', problem, turns: [], turn: { day: 'dl', hour } }
}

function repairs(balance: number): Question {
  const balances = new Map([['alba', balance]])
  const task = { problem, published: [], person: 'alba', settled: [], mostExtra: 1, balances }
  return { kind: 'repairs', task, most: 3 }
}

function counting(answers: readonly (Explanation | null)[] = []) {
  let asked = 0
  const ask = rememberAnswers(async () => {
    asked += 1
    const given = answers[asked - 1]
    return given === undefined ? answer : given
  })
  return { ask, asked: () => asked }
}

describe('remembered answers', () => {
  it('asks the same question once, also while its answer is still awaited', async () => {
    const { ask, asked } = counting()
    expect(await Promise.all([ask(hole(1)), ask(hole(1))])).toEqual([answer, answer])
    expect(await ask(hole(1))).toEqual(answer)
    expect(asked()).toBe(1)
  })

  it('asks anew whatever differs, balances too', async () => {
    const { ask, asked } = counting()
    for (const question of [hole(1), hole(2), repairs(1), repairs(2)]) await ask(question)
    expect(asked()).toBe(4)
  })

  it('asks anew what had no answer, and what is long ago', async () => {
    const { ask, asked } = counting([null])
    expect(await ask(hole(0))).toBeNull()
    expect(await ask(hole(0))).toEqual(answer)
    for (let hour = 1; hour <= 30; hour += 1) await ask(hole(hour))
    expect(asked()).toBe(32)
    await ask(hole(0))
    expect(asked()).toBe(33)
  })
})
