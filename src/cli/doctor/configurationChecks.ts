import type { Catalogue } from '../../messages/catalogue.ts'
import { suggest } from '../suggest.ts'
import { type Check, ok, problem, warning } from './check.ts'
import { placeText } from './fileChecks.ts'
import { originalKeys } from './originalKeys.ts'
import type { ConfigurationFacts } from './probes.ts'

/** Everything that is wrong with `config.yaml`, each with its line, and what it sets in vain. */
export function checkConfiguration(
  messages: Pick<Catalogue, 'doctor' | 'expectations'>,
  facts: ConfigurationFacts,
): Check[] {
  const { doctor } = messages
  if (!facts.exists) {
    return [problem('configuration', doctor.configuration.missing, doctor.mendConfiguration.missing)]
  }
  const checks = facts.problems.map((found) =>
    problem('configuration', placeText(messages, found), doctor.mendLine),
  )
  if (checks.length === 0 && facts.value) checks.push(ok('configuration', doctor.configuration.ok))
  return [...checks, ...checkKeys(messages, facts)]
}

function checkKeys({ doctor }: Pick<Catalogue, 'doctor'>, { keys, applied }: ConfigurationFacts): Check[] {
  const checks: Check[] = []
  const idle = keys.filter((key) => !applied.includes(key) && originalKeys.includes(key))
  if (idle.length > 0) {
    checks.push(warning('unapplied-keys', doctor.unappliedKeys(idle.join(', ')), doctor.mendUnappliedKeys))
  }
  for (const key of keys) {
    if (applied.includes(key) || originalKeys.includes(key)) continue
    const [meant] = suggest(key, [...applied, ...originalKeys])
    const mend = meant === undefined ? doctor.mendUnknownKey : doctor.mendMistypedKey(meant)
    checks.push(warning('unknown-key', doctor.unknownKey(key), mend))
  }
  return checks
}
