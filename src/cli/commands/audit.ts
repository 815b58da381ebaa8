import { readAudit } from '../../operations/readAudit.ts'
import { badValue } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { refused } from '../session.ts'
import { tableLines } from '../tables.ts'
import { parseCount, parseMoment } from '../values.ts'

const shownByDefault = 50
const mostShown = 100_000

export const audit: OperationCommand = {
  name: 'audit',
  access: 'read',
  args: [],
  options: {
    since: { value: 'MOMENT' },
    who: { value: 'KEY' },
    verb: { value: 'VERB' },
    number: { value: 'N', short: 'n' },
  },
  assumes: anyHours,
  async run(input, session) {
    const { timezone } = session.situation.configuration
    const sinceText = input.text('since')
    const since = sinceText === null ? null : parseMoment(sinceText, timezone, session.situation.now)
    if (sinceText !== null && since === null) return badValue('--since', sinceText, 'moment')
    const countText = input.text('number') ?? String(shownByDefault)
    const limit = parseCount(countText, 1, mostShown)
    if (limit === null) return badValue('--number', countText, 'count')
    const request = { who: input.text('who'), verb: input.text('verb'), since, limit }
    const outcome = await readAudit(session.deps, session.actor, request)
    if (outcome.kind !== 'audit') return refused(session, outcome)
    const rows = outcome.lines.map(({ at, who, door, verb, subject, before, after }) => {
      const local = at.toZonedDateTimeISO(timezone).toPlainDateTime()
      return [
        local.toString({ smallestUnit: 'second' }).replace('T', ' '),
        who,
        door,
        verb,
        subject,
        before,
        after,
      ]
    })
    const header = ['at', 'who', 'door', 'verb', 'subject', 'before', 'after']
    return { kind: 'done', lines: tableLines(header, rows), data: { lines: outcome.lines } }
  },
}
