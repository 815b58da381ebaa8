import { afterEach, beforeEach, describe } from 'vitest'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { calendarLinkContract } from './calendarLinkContract.ts'
import { callContract } from './callContract.ts'
import { deliveryContract } from './deliveryContract.ts'
import { historyContract } from './historyContract.ts'
import { ledgerContract } from './ledgerContract.ts'
import { plannerRunContract } from './plannerRunContract.ts'
import { saveContract } from './saveContract.ts'

export interface OpenedForContract {
  readonly stores: Stores
  close(): Promise<void>
}

/** What every database behind `Stores` must do; `open` gives empty stores. */
export function storesContract(name: string, open: () => Promise<OpenedForContract>): void {
  describe(`stores on ${name}`, () => {
    let opened: OpenedForContract

    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())

    saveContract(() => opened.stores)
    historyContract(() => opened.stores)
    deliveryContract(() => opened.stores)
    callContract(() => opened.stores)
    plannerRunContract(() => opened.stores)
    ledgerContract(() => opened.stores)
    calendarLinkContract(() => opened.stores)
  })
}
