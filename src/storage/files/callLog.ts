import { isDomainError, problemOf } from '../../domain/errors.ts'
import type { CallLog } from '../../domain/ports/callLog.ts'
import { hashOf } from './documents.ts'
import type { FileDocuments } from './fileDocuments.ts'
import { dailyCallsText, parseDailyCalls } from './formats/dailyCalls.ts'
import { callinfoFolder } from './places.ts'

export const callLogFile = `${callinfoFolder}/dailycalls.yaml`

/** The log of the day's calls among the documents of a home. */
export function createCallLog(documents: FileDocuments): CallLog {
  return {
    async read() {
      try {
        const document = await documents.read(callLogFile)
        if (!document) return null
        const { value: calls, warnings } = parseDailyCalls(document.text, callLogFile)
        return { kind: 'read', calls, warnings }
      } catch (error) {
        if (!isDomainError(error, 'file-malformed')) throw error
        return { kind: 'unreadable', problem: problemOf(error) }
      }
    },
    async write(calls) {
      const text = dailyCallsText(calls)
      const before = await documents.hash(callLogFile)
      if (before !== hashOf(text)) await documents.replace(callLogFile, text, before)
    },
  }
}
