import { isIP } from 'node:net'
import type { Configuration } from '../../domain/configuration.ts'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem, warning } from './check.ts'

const shortestSecret = 16

/** Who may tell of rings. A simulated exchange tells by itself, so that nobody need be able to. */
export function checkRing(
  doctor: DoctorMessages,
  { pbx, ring }: Pick<Configuration, 'pbx' | 'ring'>,
  env: Readonly<Record<string, string | undefined>>,
): Check[] {
  const secret = env.TOMATIC_RING_SECRET ?? ''
  const wrong = ring.allow.filter((entry) => !isPlace(entry))
  const right = ring.allow.filter(isPlace)
  const checks = wrong.map((entry) =>
    problem('ring', doctor.ring['no-address'](entry), doctor.mendRing.address),
  )
  if (secret !== '' && secret.length < shortestSecret) {
    checks.push(warning('ring', doctor.ring.weak, doctor.mendRing.secret))
  } else if (secret !== '') checks.push(ok('ring', doctor.ring.ok))
  if (right.length > 0) checks.push(ok('ring', doctor.ring['ok-address'](right.join(', '))))
  const isNeeded = pbx.backend !== 'fake'
  if (checks.length === 0 && isNeeded)
    checks.push(warning('ring', doctor.ring.nobody, doctor.mendRing.secret))
  return checks
}

function isPlace(entry: string): boolean {
  const [address = '', bits] = entry.split('/')
  const version = isIP(address)
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128))
}
