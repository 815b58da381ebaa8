import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { type Check, ok, problem, warning } from './check.ts'
import type { DatabaseFacts, HomeFacts } from './probes.ts'

/** The folder, who has it, and secrets that are lying in it unread. */
export function checkHome(doctor: DoctorMessages, facts: HomeFacts): Check[] {
  const { folder, state } = facts
  if (state !== 'ok') return [problem('home', doctor.home[state](folder), doctor.mendHome[state](folder))]
  const checks = [ok('home', doctor.home.ok(folder))]
  if (facts.lock === 'held') checks.push(problem('lock', doctor.lock.held, doctor.mendLock))
  else checks.push(ok('lock', doctor.lock[facts.lock]))
  if (facts.names.includes('dbconfig.py')) {
    checks.push(warning('secrets', doctor.oldSecrets, doctor.mendOldSecrets))
  }
  return checks
}

/** The database, without touching it. */
export function checkDatabase(doctor: DoctorMessages, { state, cause }: DatabaseFacts): Check {
  switch (state) {
    case 'absent':
    case 'current':
    case 'outdated':
      return ok('database', doctor.database[state])
    case 'newer':
      return problem('database', doctor.database.newer, doctor.mendDatabase.newer)
    case 'broken':
      return problem('database', doctor.database.broken(cause), doctor.mendDatabase.broken)
  }
}
