import type { Temporal } from 'temporal-polyfill'
import type { AbsenceSource } from '../../domain/absences/absence.ts'
import type { Files, FilesInSave, Loaded } from '../../domain/ports/stores.ts'
import { absenceFile, absenceReaders, absenceRules } from './absenceFiles.ts'
import { backupName, backupsFolder } from './backups.ts'
import { changedMeanwhile, type Document } from './documents.ts'
import { parseAbsences } from './formats/absences.ts'
import { patchAbsences } from './formats/absencesPatch.ts'
import { newCreditText, parseCredit, patchCredit } from './formats/credit.ts'
import { parseForcedTurns } from './formats/forcedTurns.ts'
import { newForcedTurnsText, patchForcedTurns } from './formats/forcedTurnsPatch.ts'
import type { Parsed } from './formats/parsed.ts'
import { parsePeople, patchPeople } from './formats/people.ts'
import { parseOverload, parseTimetable } from './formats/timetable.ts'
import { patchTimetable } from './formats/timetablePatch.ts'
import { newTimetableText } from './formats/timetableText.ts'
import { peopleFile } from './homeFiles.ts'
import { malformedNow } from './parsedFile.ts'
import { archiveFolder, forcedTurnsFile, timetablesFolder } from './places.ts'
import type { StagedDocuments } from './stagedDocuments.ts'
import { textsInSave } from './textsInSave.ts'
import { archivedFile, creditFile, timetableFile, weeksIn } from './weekFiles.ts'

/** The files of one unit of work: `files` with what was replaced in it. */
export function filesInSave(files: Files, documents: StagedDocuments, now: Temporal.Instant): FilesInSave {
  /** Undefined when the work has not touched the document. */
  function staged<T>(
    name: string,
    parse: (text: string, file: string) => Parsed<T>,
  ): Loaded<T> | null | undefined {
    const document = documents.staged(name)
    return document && { ...parse(document.text, name), hash: document.hash, fault: null }
  }

  async function people() {
    return staged(peopleFile, parsePeople) ?? files.people()
  }

  async function timetable(week: string) {
    const own = staged(timetableFile(week), parseTimetable)
    return own === undefined ? files.timetable(week) : own
  }

  async function overload(week: string) {
    const own = staged(timetableFile(week), parseOverload)
    return own === undefined ? files.overload(week) : own
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

  async function archivedTimetable(week: string) {
    const own = staged(archivedFile(timetableFile(week)), parseTimetable)
    return own === undefined ? files.archivedTimetable(week) : own
  }

  async function credit(week: string) {
    const own = staged(creditFile(week), parseCredit)
    return own === undefined ? files.credit(week) : own
  }

  /** Keeps the text that a document had before the work. */
  async function keepBackup(name: string, { text }: Document): Promise<void> {
    if (documents.staged(name) !== undefined) return
    await documents.replace(backupName(name, now, await documents.list(backupsFolder)), text, null)
  }

  async function archive(name: string): Promise<void> {
    const document = await documents.read(name)
    if (!document) return
    const target = archivedFile(name)
    const earlier = await documents.read(target)
    if (earlier && earlier.hash !== document.hash) await keepBackup(target, earlier)
    await documents.replace(target, document.text, earlier?.hash ?? null)
    await documents.remove(name, document.hash)
  }

  return {
    ...files,
    ...textsInSave(documents, keepBackup),
    people,
    timetable,
    overload,
    archivedTimetable,
    credit,
    forcedTurns,
    ...absenceReaders(absencesIn),
    absencesText: async (source) => (await documents.read(absenceFile(source)))?.text ?? '',
    async weeks() {
      return weeksIn(await documents.list(timetablesFolder))
    },
    async archivedWeeks() {
      return weeksIn(await documents.list(archiveFolder))
    },
    async creditWeeks() {
      return weeksIn(await documents.list(timetablesFolder), 'shiftcredit')
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
      await keepBackup(name, document)
      await documents.replace(name, text, current.hash)
    },
    async replaceCredit(week, before, after) {
      const name = creditFile(week)
      const current = await credit(week)
      refuseChanged(name, before, current)
      const document = await documents.read(name)
      if (!current || !document) {
        await documents.replace(name, newCreditText(after), null)
        return
      }
      const text = patchCredit(document.text, current.value, after)
      if (text === document.text) return
      await keepBackup(name, document)
      await documents.replace(name, text, current.hash)
    },
    archiveTimetable: (week) => archive(timetableFile(week)),
    archiveCredit: (week) => archive(creditFile(week)),
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
      await keepBackup(forcedTurnsFile, document)
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
