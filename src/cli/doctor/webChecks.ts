import type { Configuration } from '../../domain/configuration.ts'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem, warning } from './check.ts'
import type { HomeFacts } from './probes.ts'

/** The dashboard's address, and whether its port can be had. */
export function checkWeb(
  doctor: DoctorMessages,
  { baseUrl, port }: Configuration,
  facts: { readonly isPortFree: boolean; readonly lock: HomeFacts['lock'] },
): Check[] {
  const checks: Check[] = []
  if (baseUrl === null) checks.push(warning('base-url', doctor.baseUrl.missing, doctor.mendBaseUrl))
  else if (isLocal(baseUrl)) {
    checks.push(warning('base-url', doctor.baseUrl.local(baseUrl), doctor.mendBaseUrl))
  } else checks.push(ok('base-url', doctor.baseUrl.ok(baseUrl)))
  if (facts.isPortFree) checks.push(ok('port', doctor.port.free(port)))
  else if (facts.lock === 'served') checks.push(ok('port', doctor.port.served(port)))
  else checks.push(problem('port', doctor.port.taken(port), doctor.mendPort))
  return checks
}

function isLocal(url: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(url)
}
