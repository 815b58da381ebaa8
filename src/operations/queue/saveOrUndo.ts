/** Saves what the exchange was already told; when that fails the exchange is told back, and the failure goes on. */
export async function saveOrUndo(save: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (error) {
    // The failed save is what the person must hear of; the routine check mends a queue that could not be undone.
    await undo().catch(() => undefined)
    throw error
  }
}
