import type { Temporal } from 'temporal-polyfill'
import type { Stores } from '../../src/domain/ports/stores.ts'
import { timetable, week } from './temporaryHome.ts'

export const oldCreditFile = 'graelles/shiftcredit-2029-12-31.yaml'
export const newCreditFile = 'graelles/shiftcredit-2030-01-07.yaml'
export const archivedWeekFile = 'graelles/old/graella-2030-01-07.yaml'
export const archivedCreditFile = 'graelles/old/shiftcredit-2029-12-31.yaml'

/** What a home to retire from has beside its timetable. */
export const oldCredit = '# the bag\nalba: 1\n'

/** A save that moves files: the week goes to the archive, its credit into a new file, and the older credit goes too. */
export async function retiringSave(stores: Stores, at: Temporal.Instant): Promise<void> {
  await stores.save(async (tx) => {
    await tx.audit.append({
      at,
      who: 'tomatic',
      door: 'clock',
      verb: 'retireTimetables',
      subject: week,
      before: '',
      after: '',
    })
    await tx.files.replaceCredit(week, null, new Map([['alba', 1.5]]))
    await tx.files.archiveTimetable(week)
    await tx.files.archiveCredit('2029-12-31')
  })
}

/** The files of a home before and after that save. */
export const beforeRetiring: Readonly<Record<string, string>> = {
  'graelles/graella-2030-01-07.yaml': timetable,
  [oldCreditFile]: oldCredit,
}
export const afterRetiring: Readonly<Record<string, string>> = {
  [archivedWeekFile]: timetable,
  [archivedCreditFile]: oldCredit,
  [newCreditFile]: "'alba': 1.5\n",
}
