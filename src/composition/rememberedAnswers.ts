import type { Ask } from '../operations/planner/solving.ts'

/** Questions whose answers are kept. */
const kept = 30

/**
 * Asks each question once as long as it is among the last ones: whoever looks at the ways to repair a week and then
 * applies one asks the same again. A question is all that its answer depends on; one without an answer is asked anew.
 */
export function rememberAnswers(ask: Ask): Ask {
  const answers = new Map<string, ReturnType<Ask>>()
  return async (question) => {
    const key = JSON.stringify(question, (_, value) => (value instanceof Map ? [...value] : value))
    const asked = answers.get(key) ?? ask(question)
    answers.delete(key)
    answers.set(key, asked)
    for (const oldest of answers.keys()) {
      if (answers.size <= kept) break
      answers.delete(oldest)
    }
    const answer = await asked
    if (answer === null && answers.get(key) === asked) answers.delete(key)
    return answer
  }
}
