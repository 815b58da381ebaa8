import type { Temporal } from 'temporal-polyfill'
import type { Files, FilesInSave, Loaded } from '../../domain/ports/stores.ts'
import { backupName, backupsFolder } from './backups.ts'
import { changedMeanwhile } from './documents.ts'
import type { Parsed } from './formats/parsed.ts'
import { parsePeople, patchPeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { patchTimetable } from './formats/timetablePatch.ts'
import { newTimetableText } from './formats/timetableText.ts'
import { peopleFile } from './homeFiles.ts'
import { malformedNow } from './parsedFile.ts'
import { timetablesFolder } from './places.ts'
import type { StagedDocuments } from './stagedDocuments.ts'
import { timetableFile, weeksIn } from './weekFiles.ts'

/** The files of one unit of work: `files` with what was replaced in it. */
export function filesInSave(files: Files, documents: StagedDocuments, now: Temporal.Instant): FilesInSave {
  function staged<T>(name: string, parse: (text: string, file: string) => Parsed<T>): Loaded<T> | null {
    const document = documents.staged(name)
    return document && { ...parse(document.text, name), hash: document.hash, fault: null }
  }

  async function people() {
    return staged(peopleFile, parsePeople) ?? files.people()
  }

  async function timetable(week: string) {
    return staged(timetableFile(week), parseTimetable) ?? files.timetable(week)
  }

  async function keepBackup(week: string, text: string): Promise<void> {
    const name = backupName(week, now, await documents.list(backupsFolder))
    await documents.replace(name, text, null)
  }

  return {
    ...files,
    people,
    timetable,
    async weeks() {
      return weeksIn(await documents.list(timetablesFolder))
    },
    async replacePeople(before, after) {
      const current = await people()
      refuseChanged(peopleFile, before, current)
      const document = await documents.read(peopleFile)
      const text = patchPeople(document?.text ?? null, current.value, after)
      await documents.replace(peopleFile, text, current.hash)
    },
    async replaceTimetable(before, after) {
      const name = timetableFile(after.week)
      const current = await timetable(after.week)
      refuseChanged(name, before, current)
      const document = await documents.read(name)
      if (!current || !document) {
        await documents.replace(name, newTimetableText(after), null)
        return
      }
      const text = patchTimetable(document.text, current.value, after)
      if (text === document.text) return
      if (!documents.staged(name)) await keepBackup(after.week, document.text)
      await documents.replace(name, text, current.hash)
    },
  }
}

/** An edit is of what the person saw; a file that is broken now is mended by hand first. */
function refuseChanged(name: string, before: Loaded<unknown> | null, current: Loaded<unknown> | null): void {
  const fault = current?.fault ?? before?.fault
  if (fault) throw malformedNow(fault)
  if ((before?.hash ?? null) !== (current?.hash ?? null)) throw changedMeanwhile(name)
}
