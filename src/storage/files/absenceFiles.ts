import { type Absence, type AbsenceSource, absenceSources } from '../../domain/absences/absence.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import type { Configuration } from '../../domain/configuration.ts'
import { isPerson, keysOf, type People } from '../../domain/people/people.ts'
import type { Files, Loaded } from '../../domain/ports/stores.ts'
import { hashOf } from './documents.ts'
import type { AbsenceRules } from './formats/absences.ts'

const fileNames: Readonly<Record<AbsenceSource, string>> = {
  oneshot: 'oneshot.conf',
  weekly: 'indisponibilitats.conf',
  'days-off': 'indisponibilitats-vacances.conf',
}
export const absenceFiles = absenceSources.map(absenceFile)

/** The document of a kind of absences. */
export function absenceFile(source: AbsenceSource): string {
  return fileNames[source]
}

/** By what the busy lines of a home are judged; in a home without people everybody is known. */
export function absenceRules(
  { hours, days }: Pick<Configuration, 'hours' | 'days'>,
  people: People,
): AbsenceRules {
  const isEmpty = keysOf(people).length === 0
  return {
    slotsPerDay: slotCount(hours),
    openDays: days,
    isKnown: (person) => isEmpty || isPerson(people, person),
  }
}

/** The readers of busy files, made of the one that reads a single file. */
export function absenceReaders(
  absencesIn: Files['absencesIn'],
): Pick<Files, 'absences' | 'absencesIn' | 'daysOff'> {
  return {
    absencesIn,
    daysOff: () => absencesIn('days-off'),
    async absences() {
      const loaded: Loaded<readonly Absence[]>[] = []
      for (const source of absenceSources) loaded.push(await absencesIn(source))
      return { ...together(loaded), value: loaded.flatMap(({ value }) => value) }
    },
  }
}

/** What is told of several files as if they were one. */
export function together(files: readonly (Loaded<unknown> | null)[]): Omit<Loaded<never>, 'value'> {
  const hashes = files.map((file) => file?.hash ?? '')
  return {
    hash: hashes.some((hash) => hash !== '') ? hashOf(hashes.join(' ')) : null,
    warnings: files.flatMap((file) => file?.warnings ?? []),
    fault: files.find((file) => file?.fault)?.fault ?? null,
  }
}
