import { isDomainError, problemOf } from '../../domain/errors.ts'
import { dailyCallsFile } from '../../domain/home/homeFileGroups.ts'
import type { CallLog, LogRead } from '../../domain/ports/callLog.ts'
import { hashOf } from './documents.ts'
import type { FileDocuments } from './fileDocuments.ts'
import { dailyCallsText, parseDailyCalls } from './formats/dailyCalls.ts'

/** The log of the day's calls among the documents of a home. */
export function createCallLog(documents: FileDocuments): CallLog {
  /** What was last read or written; as long as it is there, it need not be understood again. */
  let known: { readonly hash: string; readonly read: LogRead } | null = null

  return {
    async read() {
      try {
        const document = await documents.read(dailyCallsFile)
        if (!document) return null
        if (known?.hash === document.hash) return known.read
        const { value: calls, warnings } = parseDailyCalls(document.text, dailyCallsFile)
        const read: LogRead = { kind: 'read', calls, warnings }
        known = { hash: document.hash, read }
        return read
      } catch (error) {
        if (!isDomainError(error, 'file-malformed')) throw error
        return { kind: 'unreadable', problem: problemOf(error) }
      }
    },
    async write(calls) {
      const text = dailyCallsText(calls)
      const before = await documents.hash(dailyCallsFile)
      if (before === hashOf(text)) return
      const hash = await documents.replace(dailyCallsFile, text, before)
      known = { hash, read: { kind: 'read', calls, warnings: [] } }
    },
  }
}
