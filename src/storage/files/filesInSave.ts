import type { Temporal } from 'temporal-polyfill'
import type { AbsenceSource } from '../../domain/absences/absence.ts'
import type { Files, FilesInSave, Loaded } from '../../domain/ports/stores.ts'
import { absenceFile, absenceReaders, absenceRules } from './absenceFiles.ts'
import { backupName, backupsFolder } from './backups.ts'
import { changedMeanwhile } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { patchAbsences } from './formats/absencesPatch.ts'
import { parseForcedTurns } from './formats/forcedTurns.ts'
import { newForcedTurnsText, patchForcedTurns } from './formats/forcedTurnsPatch.ts'
import type { Parsed } from './formats/parsed.ts'
import { parsePeople, patchPeople } from './formats/people.ts'
import { parseTimetable } from './formats/timetable.ts'
import { patchTimetable } from './formats/timetablePatch.ts'
import { newTimetableText } from './formats/timetableText.ts'
import { forcedTurnsFile, peopleFile } from './homeFiles.ts'
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

  async function absencesIn(source: AbsenceSource) {
    const rules = await rulesOfAbsences()
    return (
      staged(absenceFile(source), (text, file) => parseAbsences(text, file, rules)) ??
      files.absencesIn(source)
    )
  }

  async function rulesOfAbsences() {
    return absenceRules((await files.configuration()).value, (await people()).value)
  }

  async function forcedTurns() {
    const { days, hours } = (await files.configuration()).value
    const parse = (text: string, file: string) => parseForcedTurns(text, file, { days, hours })
    return staged(forcedTurnsFile, parse) ?? files.forcedTurns()
  }

  async function keepBackup(name: string, text: string): Promise<void> {
    const backup = backupName(name, now, await documents.list(backupsFolder))
    await documents.replace(backup, text, null)
  }

  return {
    ...files,
    people,
    timetable,
    forcedTurns,
    ...absenceReaders(absencesIn),
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
      if (!documents.staged(name)) await keepBackup(`graella-${after.week}`, document.text)
      await documents.replace(name, text, current.hash)
    },
    async replaceAbsences(source, before, person, after) {
      const name = absenceFile(source)
      const current = await absencesIn(source)
      refuseChanged(name, before, current)
      const text = (await documents.read(name))?.text ?? ''
      const patched = patchAbsences(text, person, after, await rulesOfAbsences())
      if (patched !== text) await documents.replace(name, patched, current.hash)
    },
    async replaceForcedTurns(before, after) {
      const current = await forcedTurns()
      refuseChanged(forcedTurnsFile, before, current)
      const document = await documents.read(forcedTurnsFile)
      if (!document) {
        await documents.replace(forcedTurnsFile, newForcedTurnsText(after), null)
        return
      }
      const { days, hours } = (await files.configuration()).value
      const text = patchForcedTurns(document.text, current.value, after, { days, hours })
      if (text === document.text) return
      if (!documents.staged(forcedTurnsFile)) await keepBackup('forced-turns', document.text)
      await documents.replace(forcedTurnsFile, text, current.hash)
    },
  }
}

/** An edit is of what the person saw; a file that is broken now is mended by hand first. */
function refuseChanged(name: string, before: Loaded<unknown> | null, current: Loaded<unknown> | null): void {
  const fault = current?.fault ?? before?.fault
  if (fault) throw malformedNow(fault)
  if ((before?.hash ?? null) !== (current?.hash ?? null)) throw changedMeanwhile(name)
}
