import type { Weekday } from '../../domain/calendar/weekday.ts'

/*
 * Words that people type for times, in the three languages at once, as `fold` leaves them: a team writes to the bot
 * in whichever language comes first to mind.
 */

/** Weekday by any of its names. */
export const weekdayWords: ReadonlyMap<string, Weekday> = wordMap<Weekday>([
  ['dl', ['dl', 'dilluns', 'lunes', 'lun', 'monday', 'mon']],
  ['dm', ['dm', 'dt', 'dimarts', 'martes', 'mar', 'tuesday', 'tue', 'tues']],
  ['dx', ['dx', 'dc', 'dimecres', 'miercoles', 'mie', 'mier', 'wednesday', 'wed']],
  ['dj', ['dj', 'dijous', 'jueves', 'jue', 'thursday', 'thu', 'thur', 'thurs']],
  ['dv', ['dv', 'divendres', 'viernes', 'vie', 'friday', 'fri']],
  ['ds', ['ds', 'dissabte', 'sabado', 'sab', 'saturday', 'sat']],
  ['dg', ['dg', 'diumenge', 'domingo', 'dom', 'sunday', 'sun']],
])

/** Days from today by their words. */
export const dayWords: ReadonlyMap<string, number> = wordMap<number>([
  [0, ['avui', 'hoy', 'today']],
  [1, ['dema', 'manana', 'tomorrow']],
  [2, ['dema passat', 'passat dema', 'pasado manana', 'day after tomorrow', 'the day after tomorrow']],
  [-1, ['ahir', 'ayer', 'yesterday']],
])

/** Weeks from this one by their words, the word for "week" and articles left out. */
export const weekWords: ReadonlyMap<string, number> = wordMap<number>([
  [0, ['aquesta', 'esta', 'this', 'actual', 'current', 'now', 'ara', 'ahora', 'present']],
  [
    1,
    [
      'que ve',
      'vinent',
      'propera',
      'seguent',
      'entrant',
      'que viene',
      'proxima',
      'siguiente',
      'entrante',
      'next',
    ],
  ],
  [-1, ['passada', 'anterior', 'pasada', 'last', 'previous']],
])

/** Words for the present moment. */
export const nowWords: ReadonlySet<string> = new Set([
  'ara',
  'ara mateix',
  'ahora',
  'ahora mismo',
  'now',
  'right now',
])

/** True for words that put somebody into a slot, false for those that keep them out of it. */
export const presenceWords: ReadonlyMap<string, boolean> = wordMap<boolean>([
  [true, ['with', 'amb', 'con']],
  [false, ['without', 'sense', 'sin']],
])

/** Words that say nothing between a day and a time. */
export const fillerWords: ReadonlySet<string> = new Set(
  'a al als el els la les las los lo de del dels d l per por en i y dia day at on the and of hores horas hora h'.split(
    ' ',
  ),
)

/** Words for the whole team. */
export const teamWords: ReadonlySet<string> = new Set([
  'team',
  'equip',
  'equipo',
  'everybody',
  'tothom',
  'todos',
])

/** Words for making anew, and for taking away what was made. */
export const renewWords: ReadonlySet<string> = new Set(['new', 'nou', 'nova', 'nuevo', 'nueva', 'renew'])
export const revokeWords: ReadonlySet<string> = new Set([
  'revoke',
  'revoca',
  'revocar',
  'anul·la',
  'anul·lar',
  'anulla',
  'anular',
  'anula',
  'delete',
])

/** Words for everybody. */
export const everybodyWords: ReadonlySet<string> = new Set(
  'all everybody everyone tothom tots totes todos todas'.split(' '),
)

/** Words for taking one thing of a list away. */
export const removeWords: ReadonlySet<string> = new Set([
  ...['remove', 'delete', 'rm'],
  ...['treu', 'treure', 'esborra', 'elimina'],
  ...['quita', 'quitar', 'borra', 'borrar', 'eliminar'],
])

/** Words for "week" and what stands around it. */
export const weekFillers: ReadonlySet<string> = new Set(
  'setmana semana week la el de del of the graella setmanes semanas weeks'.split(' '),
)

function wordMap<T>(entries: readonly (readonly [T, readonly string[]])[]): Map<string, T> {
  const map = new Map<string, T>()
  for (const [value, words] of entries) {
    for (const word of words) map.set(word, value)
  }
  return map
}
