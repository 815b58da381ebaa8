import type { Temporal } from 'temporal-polyfill'
import { instantAt } from '../../domain/calendar/shift.ts'
import { dateOf } from '../../domain/calendar/weekday.ts'
import type { LoggedCall } from '../../domain/calls/logged.ts'
import { dailyCallsText } from '../../storage/files/formats/dailyCalls.ts'
import { demoPeople } from './people.ts'

const opensAt = 9 * 60
const callCount = 18

/** As the log has them: those of the categories that we bring, and calls that nobody has noted. */
const reasons = [
  '[CONSULTA] IN03. [INFO] Com llegir la factura',
  '[CONTRACTES] CO02. [CONTRACTES] Canvi de titular',
  '',
  '[CONSULTA] IN02. [INFO] Estat de la meva sol·licitud',
  '[FACTURA] R902. LECTURA ESTIMADA',
]

/** The log of the calls before the demo starts, from numbers that its simulated callers have too. */
export function demoCallLog(monday: Temporal.PlainDate, timezone: string): string {
  const wednesday = dateOf(monday, 'dx')
  const extensions = demoPeople.flatMap(({ extension }) => extension ?? []).slice(0, 6)
  const calls: LoggedCall[] = []
  for (let index = 0; index < callCount; index += 1) {
    const isMobile = index % 2 === 0
    calls.push({
      extension: extensions[index % extensions.length] ?? '',
      at: instantAt(timezone, wednesday, opensAt + 2 + index * 2).add({ seconds: (index * 17) % 60 }),
      phone: `${isMobile ? '6000000' : '9720000'}${String((index * 7) % 100).padStart(2, '0')}`,
      partner: isMobile ? `S00${1000 + index * 13}` : '',
      contract: '',
      reason: reasons[index % reasons.length] ?? '',
    })
  }
  return dailyCallsText(calls)
}
