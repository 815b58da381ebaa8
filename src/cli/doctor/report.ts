import type { DoctorMessages } from '../../messages/en/doctor.ts'
import { exitCodes, type Streams } from '../print.ts'
import type { Check } from './check.ts'

const marks = { ok: '✓', warning: '!', problem: '✗' } as const

/** Prints the list of checks, or one JSON document of it; returns exit code 1 when there is a problem. */
export function reportChecks(
  doctor: DoctorMessages,
  checks: readonly Check[],
  to: { readonly streams: Streams; readonly json: boolean },
): number {
  const problems = checks.filter(({ level }) => level === 'problem').length
  const warnings = checks.filter(({ level }) => level === 'warning').length
  if (to.json) to.streams.out(JSON.stringify({ checks, problems, warnings }))
  else for (const line of linesOf(doctor, checks, problems, warnings)) to.streams.out(line)
  return problems > 0 ? exitCodes.refused : exitCodes.done
}

function linesOf(
  doctor: DoctorMessages,
  checks: readonly Check[],
  problems: number,
  warnings: number,
): string[] {
  const width = Math.max(...Object.values(doctor.levels).map((word) => word.length))
  const lines: string[] = []
  for (const { level, text, mend } of checks) {
    lines.push(`${marks[level]} ${doctor.levels[level].padEnd(width)}  ${text}`)
    if (mend !== '') lines.push(`${' '.repeat(width + 4)}→ ${mend}`)
  }
  return [...lines, '', doctor.summary(problems, warnings)]
}
