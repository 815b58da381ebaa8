/** What has been acknowledged and is still being done. */
export interface WorkInHand {
  do(work: () => Promise<void>): Promise<void>
  /** Resolves when nothing is left to do. */
  done(): Promise<void>
}

export function createWorkInHand(): WorkInHand {
  const inHand = new Set<Promise<void>>()
  return {
    do(work) {
      const doing = work()
      const settled = doing.catch(() => undefined).then(() => void inHand.delete(settled))
      inHand.add(settled)
      return doing
    },
    async done() {
      while (inHand.size > 0) await Promise.all(inHand)
    },
  }
}
