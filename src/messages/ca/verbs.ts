import type { Verb } from '../../domain/permissions.ts'

/** What somebody may do, on the page of permissions. */
export const permissionVerbs: Readonly<Record<Verb, string>> = {
  see: 'Veure la cua, les graelles i les persones',
  changeOwnQueueState: 'Posar-se en pausa, reprendre, entrar i sortir de la cua',
  changeOthersQueueState: 'Afegir, treure i pausar altres persones',
  programQueue: 'Buidar la cua o tornar-la a programar',
  editTimetable: 'Canviar torns d’aquesta setmana i de les següents',
  editPastTimetable: 'Canviar torns de setmanes passades',
  createTimetable: 'Fer la graella d’una setmana',
  editOwnProfile: 'Canviar el nom, correu, taula, color i llengua propis',
  editProfiles: 'Canviar el perfil de tothom, amb extensió, càrrega i grups',
  noteOwnCall: 'Veure i anotar les trucades pròpies',
  noteAnyCall: 'Veure i anotar les trucades de tothom',
  lookUpNumber: 'Cercar qui truca des d’un número',
  emulateCall: 'Fer sonar una trucada simulada',
  says: 'Parlar com a Tomàtic',
  plan: 'Planificar setmanes i publicar els plans',
  readAudit: 'Llegir el registre',
}

/** What somebody did, in the audit. */
export const auditVerbs: Readonly<Record<string, string>> = {
  editSlot: 'ha canviat un torn',
  createWeek: 'ha fet una setmana',
  pauseAgent: 'ha posat en pausa',
  resumeAgent: 'ha reprès',
  addAgent: 'ha afegit a la cua',
  removeAgent: 'ha tret de la cua',
  clearQueue: 'ha buidat la cua',
  programQueue: 'ha programat la cua',
  repairQueue: 'ha reparat la cua',
  setPerson: 'ha canviat una persona',
  removePerson: 'ha tret una persona',
  createLoginLink: 'ha fet un enllaç d’entrada',
  signIn: 'ha entrat',
  signOut: 'ha sortit',
  setQueue: 'ha posat la cua segons la graella',
  importTimetable: 'ha incorporat una graella',
  fileChangedByHand: 'fitxer canviat a mà',
  fileChangedOutside: 'fitxer trobat canviat a mà',
  noteCall: 'ha anotat una trucada',
  emulateCall: 'ha simulat una trucada',
  takeOverCalls: 'ha recollit el registre de trucades',
  says: 'ha dit',
}
