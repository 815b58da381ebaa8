import type { Files, FilesInSave, Reading, Saving } from '../../domain/ports/stores.ts'
import { absentPhoneReader, absentPhoneStore } from './absentPhones.ts'
import { auditReader, auditStore } from './audit.ts'
import { calendarLinkReader, calendarLinkStore } from './calendarLinks.ts'
import { callReader, callStore } from './calls.ts'
import { deliveryStore } from './deliveries.ts'
import { inboxReader, inboxStore } from './inbox.ts'
import { ledgerReader, ledgerStore } from './ledger.ts'
import { markReader, markStore } from './marks.ts'
import { outboxReader, outboxStore } from './outbox.ts'
import { pageReader, pageStore } from './pages.ts'
import { pauseReader, pauseStore } from './pauses.ts'
import { plannerRunReader, plannerRunStore } from './plannerRuns.ts'
import { postedReader, postedStore } from './posted.ts'
import { programmeReader, programmeStore } from './programmes.ts'
import { queueChangeReader, queueChangeStore } from './queueChanges.ts'
import type { Rows } from './schema.ts'
import { ticketReader, ticketStore } from './tickets.ts'

/** The readers over a database, beside those of the files. */
export function readingStores(db: Rows, files: Files, warn: (message: string) => void): Reading {
  return {
    files,
    audit: auditReader(db),
    pauses: pauseReader(db),
    queueChanges: queueChangeReader(db),
    programmes: programmeReader(db),
    absentPhones: absentPhoneReader(db),
    calls: callReader(db),
    plannerRuns: plannerRunReader(db),
    calendarLinks: calendarLinkReader(db),
    links: ticketReader(db, 'links'),
    sessions: ticketReader(db, 'sessions'),
    posted: postedReader(db),
    inbox: inboxReader(db),
    outbox: outboxReader(db, warn),
    marks: markReader(db),
    pages: pageReader(db),
    ledger: ledgerReader(db),
  }
}

/** The stores of one transaction, beside the files of its unit of work. */
export function savingStores(trx: Rows, files: FilesInSave, warn: (message: string) => void): Saving {
  return {
    files,
    audit: auditStore(trx),
    pauses: pauseStore(trx),
    queueChanges: queueChangeStore(trx),
    programmes: programmeStore(trx),
    absentPhones: absentPhoneStore(trx),
    calls: callStore(trx),
    plannerRuns: plannerRunStore(trx),
    calendarLinks: calendarLinkStore(trx),
    links: ticketStore(trx, 'links'),
    sessions: ticketStore(trx, 'sessions'),
    deliveries: deliveryStore(trx),
    inbox: inboxStore(trx),
    posted: postedStore(trx),
    outbox: outboxStore(trx, warn),
    marks: markStore(trx),
    pages: pageStore(trx),
    ledger: ledgerStore(trx),
  }
}
