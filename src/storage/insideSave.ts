import { AsyncLocalStorage } from 'node:async_hooks'

const running = new AsyncLocalStorage<{ isOver: boolean }>()

/** Runs the work of a save so that `refuseInsideSave` knows that it is called from within. */
export async function insideSave<T>(work: () => Promise<T>): Promise<T> {
  const save = { isOver: false }
  try {
    return await running.run(save, work)
  } finally {
    save.isOver = true
  }
}

/** Throws when called, directly or not, by the work of a save: what it asks for is only free when the save is over. */
export function refuseInsideSave(): void {
  const save = running.getStore()
  if (save && !save.isOver) throw new Error('Inside save, use only the stores that it hands in')
}
