import type { AssumedKeys } from '../domain/configuration.ts'

/** For commands to which the number of lines does not matter. */
export function anyLines(): AssumedKeys {
  return { nTelefons: '1' }
}

/** For commands to which the hours do not matter either. */
export function anyHours(): AssumedKeys {
  return { ...anyLines(), hours: ['09:00', '10:15', '11:30', '12:45', '14:00'] }
}
