/** Runs tasks one after the other, in the order in which they came; a failed one stops nobody. */
export interface Exclusive {
  run<T>(task: () => Promise<T>): Promise<T>
}

export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const mine = last.then(task)
      last = mine.catch(() => {})
      return mine
    },
  }
}
