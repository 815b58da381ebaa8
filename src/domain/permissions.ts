import { isCoordinator, type People } from './people/people.ts'

/** The way by which somebody acts. */
export type Door = 'chat' | 'web' | 'cli' | 'clock'

/** Who acts: a person, the system user of a terminal (a coordinator), or the clock itself. */
export interface Actor {
  /** Person key; null for the terminal and the clock. */
  readonly person: string | null
  /** What the audit and the timetable's log call them: the key, or `cli:<system user>`, or `tomatic`. */
  readonly name: string
  readonly role: 'operator' | 'coordinator' | 'system'
  readonly door: Door
}

/** Settings of `config.yaml` under `permissions`. */
export interface PermissionSettings {
  readonly actOnOthers: 'coordinators' | 'everyone'
  readonly editTimetable: 'coordinators' | 'everyone'
}

export const verbs = [
  'see',
  'changeOwnQueueState',
  'changeOthersQueueState',
  'programQueue',
  'editTimetable',
  'editPastTimetable',
  'createTimetable',
  'editOwnAbsences',
  'editAnyAbsences',
  'editForcedTurns',
  'retireTimetables',
  'seeCredit',
  'forgiveCredit',
  'editOwnProfile',
  'editProfiles',
  'ownCalendarLink',
  'calendarLinks',
  'noteOwnCall',
  'noteAnyCall',
  'lookUpNumber',
  'emulateCall',
  'says',
  'plan',
  'readAudit',
  'takeOverHome',
] as const
export type Verb = (typeof verbs)[number]

/** What a verb needs: anybody, coordinators, or what a setting says. */
type Need = 'anyone' | 'coordinator' | keyof PermissionSettings

/** The table of design §9, as far as it is built. */
export const needs: Readonly<Record<Verb, Need>> = {
  see: 'anyone',
  changeOwnQueueState: 'anyone',
  changeOthersQueueState: 'actOnOthers',
  programQueue: 'coordinator',
  editTimetable: 'editTimetable',
  editPastTimetable: 'coordinator',
  createTimetable: 'coordinator',
  editOwnAbsences: 'anyone',
  editAnyAbsences: 'coordinator',
  editForcedTurns: 'coordinator',
  retireTimetables: 'coordinator',
  seeCredit: 'coordinator',
  forgiveCredit: 'coordinator',
  editOwnProfile: 'anyone',
  editProfiles: 'coordinator',
  ownCalendarLink: 'anyone',
  calendarLinks: 'coordinator',
  noteOwnCall: 'anyone',
  noteAnyCall: 'coordinator',
  lookUpNumber: 'anyone',
  emulateCall: 'coordinator',
  says: 'coordinator',
  plan: 'coordinator',
  readAudit: 'coordinator',
  takeOverHome: 'coordinator',
}

/** True when the actor may do that. */
export function may(actor: Pick<Actor, 'role'>, verb: Verb, settings: PermissionSettings): boolean {
  const need = needs[verb]
  if (need === 'anyone' || actor.role !== 'operator') return true
  return need !== 'coordinator' && settings[need] === 'everyone'
}

/** The actor that a person is, through a door. */
export function actorOf(people: People, key: string, door: Door): Actor {
  return { person: key, name: key, role: isCoordinator(people, key) ? 'coordinator' : 'operator', door }
}

/** Tomàtic acting by itself. */
export const theClock: Actor = { person: null, name: 'tomatic', role: 'system', door: 'clock' }
