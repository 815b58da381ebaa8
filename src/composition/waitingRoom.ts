/** Where those wait who come before they can be served. */
export interface WaitingRoom<Visit extends readonly unknown[]> {
  /** Serves at once when it is open. */
  enter(...visit: Visit): void
  /** Serves who has waited, in the order in which they came, and everybody from now on. */
  open(serve: (...visit: Visit) => void): void
  /** Sends away who still waits. */
  clear(dismiss: (...visit: Visit) => void): void
}

export function createWaitingRoom<Visit extends readonly unknown[]>(): WaitingRoom<Visit> {
  const waiting: Visit[] = []
  let served: ((...visit: Visit) => void) | null = null
  return {
    enter(...visit) {
      if (served) served(...visit)
      else waiting.push(visit)
    },
    open(serve) {
      served = serve
      for (const visit of waiting.splice(0)) serve(...visit)
    },
    clear(dismiss) {
      for (const visit of waiting.splice(0)) dismiss(...visit)
    },
  }
}
