import { formatHour, slotLabel } from '../../domain/calendar/hours.ts'
import { type ForcedTurns, free } from '../../domain/forcedTurns/forcedTurns.ts'
import { showForcedTurns } from '../../operations/forcedTurns/showForcedTurns.ts'
import { anyLines } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { forcedConflictLine } from '../forcedConflictLine.ts'
import { problemText } from '../problemText.ts'
import { refused } from '../session.ts'
import { tableLines } from '../tables.ts'

export const forcedShow: OperationCommand = {
  name: 'forced show',
  access: 'read',
  args: [],
  options: {},
  assumes: anyLines,
  async run(_input, session) {
    const outcome = await showForcedTurns(session.deps, session.actor)
    if (outcome.kind !== 'forced-turns') return refused(session, outcome)
    const { forced, conflicts, problems } = outcome
    const { days, hours, lines, log } = forced
    return {
      kind: 'done',
      lines: tableLines(['day', 'hours', ...lines], rowsOf(forced)),
      data: { days, hours: hours.map(formatHour), lines, cells: cellsOf(forced), log, conflicts },
      warnings: [
        ...problems.map((problem) => problemText(session.messages, problem)),
        ...conflicts.map((conflict) => forcedConflictLine(session, forced, conflict)),
      ],
    }
  },
}

/** One row per slot, one column per line, in person keys; free cells are a dot. */
function rowsOf({ days, hours, cells }: ForcedTurns): string[][] {
  const rows: string[][] = []
  for (const day of days) {
    for (const [hour, turn] of (cells.get(day) ?? []).entries()) {
      rows.push([day, slotLabel(hours, hour), ...turn.map((key) => (key === free ? '.' : key))])
    }
  }
  return rows
}

/** Day → slot → line → key, null where the cell is free. */
function cellsOf({ cells }: ForcedTurns): Record<string, (string | null)[][]> {
  return Object.fromEntries(
    [...cells].map(([day, rows]) => [day, rows.map((row) => row.map((key) => (key === free ? null : key)))]),
  )
}
