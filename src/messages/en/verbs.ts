import type { Verb } from '../../domain/permissions.ts'

/** What somebody may do, on the page of permissions. */
export const permissionVerbs: Readonly<Record<Verb, string>> = {
  see: 'See queue, timetables and people',
  changeOwnQueueState: 'Pause, resume, join and leave the queue oneself',
  changeOthersQueueState: 'Add, remove, pause and resume others',
  programQueue: 'Empty the queue or set it anew',
  editTimetable: 'Change slots of this week and later ones',
  editPastTimetable: 'Change slots of past weeks',
  createTimetable: 'Make the timetable of a week',
  editOwnProfile: 'Change one’s own name, e-mail, table, colour and language',
  editProfiles: 'Change everybody’s profile, with extension, load and groups',
  noteOwnCall: 'See and note the own calls',
  noteAnyCall: 'See and note everybody’s calls',
  lookUpNumber: 'Look up who calls from a number',
  emulateCall: 'Let a made-up call ring',
  says: 'Speak as Tomàtic',
  plan: 'Plan weeks and publish the plans',
  readAudit: 'Read the audit',
}

/** What somebody did, in the audit. */
export const auditVerbs: Readonly<Record<string, string>> = {
  editSlot: 'changed a slot',
  createWeek: 'made a week',
  pauseAgent: 'paused',
  resumeAgent: 'resumed',
  addAgent: 'added to the queue',
  removeAgent: 'removed from the queue',
  clearQueue: 'emptied the queue',
  programQueue: 'set the queue',
  repairQueue: 'repaired the queue',
  setPerson: 'changed a person',
  removePerson: 'removed a person',
  createLoginLink: 'made a sign-in link',
  signIn: 'signed in',
  signOut: 'signed out',
  setQueue: 'set the queue from the timetable',
  importTimetable: 'took over a timetable',
  fileChangedByHand: 'saw a file changed by hand',
  fileChangedOutside: 'found a file changed by hand',
  noteCall: 'noted a call',
  emulateCall: 'made a call up',
  takeOverCalls: 'took the log of calls over',
  says: 'said',
}
