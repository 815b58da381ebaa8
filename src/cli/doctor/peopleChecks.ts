import { keysOf, nameOf, type People } from '../../domain/people/people.ts'
import { personsOf, type Timetable } from '../../domain/timetable/timetable.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { listText } from '../../messages/when.ts'
import { type Check, ok, problem, warning } from './check.ts'
import { checkFile } from './fileChecks.ts'
import type { FileFacts } from './probes.ts'

type Messages = Pick<Catalogue, 'doctor' | 'expectations' | 'times'>

/** The people's file, and what would go wrong with who is in it; `present` is this week's timetable. */
export function checkPeople(
  messages: Messages,
  facts: FileFacts<People>,
  present: Timetable | null,
): Check[] {
  const checks = checkFile(messages, 'people', facts)
  const people = facts.value
  if (!people) return checks
  const { doctor } = messages
  const keys = keysOf(people)
  if (keys.length === 0) return [...checks, problem('people', doctor.people.none, doctor.mendPeople.none)]
  checks.push(...duplicates(messages, people.extensions, 'sameExtension'))
  checks.push(...duplicates(messages, lowerCase(people.emails), 'sameEmail'))
  checks.push(...unreachable(messages, people, keys, present))
  return checks.length > 0 ? checks : [ok('people', doctor.people.ok(keys.length))]
}

function duplicates(
  { doctor, times }: Messages,
  values: ReadonlyMap<string, string>,
  kind: 'sameExtension' | 'sameEmail',
): Check[] {
  const owners = new Map<string, string[]>()
  for (const [key, value] of values) owners.set(value, [...(owners.get(value) ?? []), key])
  const shared = [...owners].filter(([, keys]) => keys.length > 1)
  return shared.map(([value, keys]) =>
    problem('people', doctor.people[kind](value, listText(times, keys)), doctor.mendPeople[kind]),
  )
}

function lowerCase(values: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...values].map(([key, value]) => [key, value.toLowerCase()]))
}

function unreachable(
  { doctor, times }: Messages,
  people: People,
  keys: readonly string[],
  present: Timetable | null,
): Check[] {
  const checks: Check[] = []
  const planned = present ? plannedIn(present) : []
  const unknown = planned.filter((key) => !keys.includes(key))
  if (unknown.length > 0) {
    checks.push(warning('people', doctor.people.unknown(listText(times, unknown)), doctor.mendPeople.unknown))
  }
  const silent = planned.filter((key) => keys.includes(key) && !people.extensions.has(key))
  if (silent.length > 0) {
    const names = listText(times, named(people, silent))
    checks.push(problem('people', doctor.people.withoutExtension(names), doctor.mendPeople.withoutExtension))
  }
  const unlinked = keys.filter(
    (key) => people.extensions.has(key) && !people.emails.has(key) && !people.slackusers.has(key),
  )
  if (unlinked.length > 0) {
    const names = listText(times, named(people, unlinked))
    checks.push(warning('people', doctor.people.withoutEmail(names), doctor.mendPeople.withoutEmail))
  }
  if ((people.groups.get('admin') ?? []).length === 0) {
    checks.push(warning('people', doctor.people.withoutCoordinator, doctor.mendPeople.withoutCoordinator))
  }
  return checks
}

function named(people: People, keys: readonly string[]): string[] {
  return keys.map((key) => nameOf(people, key))
}

function plannedIn(timetable: Timetable): string[] {
  return personsOf([...timetable.cells.values()].flat(2))
}
