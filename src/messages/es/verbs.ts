import type { Verb } from '../../domain/permissions.ts'

/** What somebody may do, on the page of permissions. */
export const permissionVerbs: Readonly<Record<Verb, string>> = {
  see: 'Ver la cola, los horarios y las personas',
  changeOwnQueueState: 'Ponerse en pausa, reanudar, entrar y salir de la cola',
  changeOthersQueueState: 'Añadir, quitar y pausar a otras personas',
  programQueue: 'Vaciar la cola o volver a programarla',
  editTimetable: 'Cambiar turnos de esta semana y de las siguientes',
  editPastTimetable: 'Cambiar turnos de semanas pasadas',
  createTimetable: 'Hacer el horario de una semana',
  editOwnProfile: 'Cambiar el nombre, correo, mesa, color e idioma propios',
  editProfiles: 'Cambiar el perfil de todos, con extensión, carga y grupos',
  noteOwnCall: 'Ver y anotar las llamadas propias',
  noteAnyCall: 'Ver y anotar las llamadas de cualquiera',
  lookUpNumber: 'Buscar quién llama desde un número',
  emulateCall: 'Hacer sonar una llamada simulada',
  says: 'Hablar como Tomàtic',
  plan: 'Planificar semanas y publicar los planes',
  readAudit: 'Leer el registro',
}

/** What somebody did, in the audit. */
export const auditVerbs: Readonly<Record<string, string>> = {
  editSlot: 'ha cambiado un turno',
  createWeek: 'ha hecho una semana',
  pauseAgent: 'ha puesto en pausa',
  resumeAgent: 'ha reanudado',
  addAgent: 'ha añadido a la cola',
  removeAgent: 'ha quitado de la cola',
  clearQueue: 'ha vaciado la cola',
  programQueue: 'ha programado la cola',
  repairQueue: 'ha reparado la cola',
  setPerson: 'ha cambiado una persona',
  removePerson: 'ha quitado una persona',
  createLoginLink: 'ha hecho un enlace de entrada',
  signIn: 'ha entrado',
  signOut: 'ha salido',
  setQueue: 'ha puesto la cola según el horario',
  importTimetable: 'ha incorporado un horario',
  fileChangedByHand: 'fichero cambiado a mano',
  fileChangedOutside: 'fichero hallado cambiado a mano',
  noteCall: 'ha anotado una llamada',
  emulateCall: 'ha simulado una llamada',
  takeOverCalls: 'ha recogido el registro de llamadas',
  says: 'ha dicho',
}
