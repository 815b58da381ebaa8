import { Temporal } from 'temporal-polyfill'
import { acquireHomeLock } from '../../src/storage/homeLock.ts'
import { openStores } from '../../src/storage/openStores.ts'
import { editingSave } from './editingSave.ts'
import { retiringSave } from './retiringSave.ts'

/**
 * Arguments: a home; `open` or `save`; a number; `edit` or `retire`. Opens the stores and saves, and is killed by the
 * system, as by a power cut, before the step of that number, counted from the opening or from the save.
 */
const [home = '', from = '', fatal = '', kind = ''] = process.argv.slice(2)
const now = Temporal.Instant.from('2030-01-08T09:15:02.345Z')
let isCounting = from === 'open'
let step = 0

acquireHomeLock(home)
const { stores } = await openStores({
  home,
  clock: { now: () => now },
  warn: () => {},
  atStep() {
    if (!isCounting) return
    if (step === Number(fatal)) process.kill(process.pid, 'SIGKILL')
    step += 1
  },
})
isCounting = true
if (kind === 'retire') await retiringSave(stores, now)
else await editingSave(stores, now)
process.exit(0)
