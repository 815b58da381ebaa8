import type { ForcedMessages } from '../en/forced.ts'

export const forced: ForcedMessages = {
  title: 'Turnos fijos',
  intro:
    'A quién se quiere en cada turno de todas las semanas. La planificación pone allí a la gente mientras su carga y sus ausencias lo permitan; la línea que les toca da igual.',
  readOnly: 'Los cambia la coordinación; tú puedes mirarlos.',
  addLine: 'Añadir una línea',
  removeLine: 'Quitar la última línea',
  keepEmpty: 'vacío',
  conflicts: 'Lo que ninguna planificación cumplirá',
  noChanges: 'Todavía nadie ha cambiado nada.',
  picker: {
    title: '¿A quién queréis ahí?',
    able: 'Pueden estar',
    away: 'Ausentes entonces, cada semana',
    withoutLoad: 'Sin carga ideal: ninguna planificación los pondrá ahí',
    inTurn: 'Ya están en este turno',
    turns: (turns) => (turns === 1 ? '1 turno fijo' : `${turns} turnos fijos`),
    free: 'Nadie en particular',
    keepEmpty: 'Que quede vacío',
  },
}
