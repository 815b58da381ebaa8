import { formatHour, type HourLimits } from '../calendar/hours.ts'
import type { RunPenalty } from './run.ts'

/**
 * A penalty as existing readers of timetables know it (facts §6.2), in Catalan whatever the language; the blank at the
 * end of the first is the original's.
 */
export function penaltyFileText(penalty: RunPenalty, hours: HourLimits): string {
  const { kind, day, count, table } = penalty
  const person = penalty.person ?? ''
  const start = penalty.hour === null ? '' : formatHour(hours[penalty.hour] ?? 0)
  switch (kind) {
    case 'empty':
      return `${count ?? 0} forats a ${day} ${start} `
    case 'unforced':
      return `${day} ${start} Torn fix no col·locat de ${person}`
    case 'undesired':
      return `${person} ${day} ${start} no li va be per: ${penalty.reasons.join(', ')}`
    case 'multipleHours':
      return `${person} ${day} té ${count ?? 0} hores el mateix dia`
    case 'discontinuous':
      return `${person} ${day} té torns intercalats`
    case 'farDiscontinuous':
      return `${person} ${day} té torns intercalats (als extrems)`
    case 'marathon':
      return `${person} ${day} té 3 hores sense descans`
    case 'noBrunch':
      return `${person} ${day} no pot esmorzar`
    case 'crosstalk':
      return `${count ?? 0} persones de la taula ${table ?? ''} al telèfon a ${day} ${start}`
    default:
      return [kind, person, day, start].filter((part) => part !== '').join(' ')
  }
}
