import { setImmediate as nextTurn } from 'node:timers/promises'

/** Something that waits for its turn: a save, or a task that must not meet one half-way. */
type Waiting<Save> =
  | { readonly kind: 'save'; readonly save: Save }
  | { readonly kind: 'task'; readonly run: () => Promise<void> }

export interface SaveQueue<Save> {
  add(save: Save): void
  /** Runs a task alone, in its turn. */
  between<T>(task: () => Promise<T>): Promise<T>
}

/** More of them together would keep the first waiting for the last. */
const mostTogether = 32

/**
 * Runs saves and tasks one after the other, in the order in which they came. Saves that wait together are handed on
 * together; `saveSome` settles as many of the first as it will, one at least, never rejects, and returns how many.
 */
export function createSaveQueue<Save>(
  saveSome: (saves: readonly Save[]) => Promise<number>,
): SaveQueue<Save> {
  const waiting: Waiting<Save>[] = []
  let isAtWork = false

  async function work(): Promise<void> {
    // Whoever has come while the last ones were on their way to the disk comes along.
    for (await nextTurn(); waiting.length > 0; await nextTurn()) {
      const [next] = waiting
      if (!next) break
      if (next.kind === 'save') waiting.splice(0, await saveSome(nextSaves()))
      else {
        await next.run()
        waiting.shift()
      }
    }
    isAtWork = false
  }

  function nextSaves(): Save[] {
    const saves: Save[] = []
    for (const next of waiting) {
      if (next.kind !== 'save' || saves.length === mostTogether) break
      saves.push(next.save)
    }
    return saves
  }

  function queue(next: Waiting<Save>): void {
    waiting.push(next)
    if (isAtWork) return
    isAtWork = true
    void work()
  }

  return {
    add: (save) => queue({ kind: 'save', save }),
    between: (task) =>
      new Promise((resolve, reject) => {
        queue({ kind: 'task', run: () => task().then(resolve, reject) })
      }),
  }
}
