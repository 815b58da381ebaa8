import type { Temporal } from 'temporal-polyfill'
import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { clockText } from '../../messages/when.ts'
import { type Check, ok, problem } from './check.ts'

const leastNode = [20, 19] as const

/** The version of Node that runs this. */
export function checkNode(doctor: DoctorMessages, version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [leastMajor, leastMinor] = leastNode
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  const least = leastNode.join('.')
  return isEnough
    ? ok('node', doctor.node.ok(version))
    : problem('node', doctor.node.old(version, least), doctor.mendNode(least))
}

/** What time it is for the helpline, so that a person sees whether it is. */
export function checkTimezone(doctor: DoctorMessages, timezone: string, now: Temporal.Instant): Check {
  const date = now.toZonedDateTimeISO(timezone).toPlainDate()
  return ok('timezone', doctor.timezone(`${date} ${clockText(now, timezone)}`, timezone))
}
