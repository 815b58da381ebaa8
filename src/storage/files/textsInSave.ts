import { dailyCallsFile } from '../../domain/home/homeFileGroups.ts'
import type { FilesInSave } from '../../domain/ports/stores.ts'
import { splitName } from './documents.ts'
import { isPeoplesFile } from './fileProblems.ts'
import { archiveFolder, timetablesFolder } from './places.ts'
import type { StagedDocuments } from './stagedDocuments.ts'

/** The texts of people's own files, retired ones too, as a unit of work sees and replaces them. */
export function textsInSave(
  documents: StagedDocuments,
  keepBackup: (name: string, document: { readonly text: string; readonly hash: string }) => Promise<void>,
): Pick<FilesInSave, 'text' | 'replaceText'> {
  return {
    async text(name) {
      const document = await documents.read(own(name))
      const modifiedMs = await documents.modifiedMs(name)
      return document && { ...document, modifiedMs: modifiedMs ?? 0 }
    },
    async replaceText(name, text) {
      const before = await documents.read(own(name))
      if (before) await keepBackup(name, before)
      return documents.replace(name, text, before?.hash ?? null)
    },
  }
}

/** The name, if it is of a file that is people's own; nothing else may be written as it comes. */
function own(name: string): string {
  const { folder, base } = splitName(name)
  const inUse = folder === archiveFolder ? `${timetablesFolder}/${base}` : name
  if (!isPeoplesFile(inUse) && name !== dailyCallsFile) throw new Error(`${name} is no file of people`)
  return name
}
