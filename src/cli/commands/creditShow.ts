import { mondayOf } from '../../domain/calendar/weekday.ts'
import type { PersonLedger } from '../../domain/ledger/ledger.ts'
import { type OpenLedger, readLedger } from '../../operations/ledger/readLedger.ts'
import { type Answer, badValue } from '../answer.ts'
import { anyHours } from '../assumed.ts'
import type { OperationCommand } from '../command.ts'
import { personNamed } from '../findPerson.ts'
import { todayOf } from '../session.ts'
import { tableLines } from '../tables.ts'
import { parseWeek } from '../values.ts'

const figures = ['due', 'done', 'coveredForOthers', 'coveredByOthers', 'forgiven', 'balance'] as const

export const creditShow: OperationCommand = {
  name: 'credit show',
  access: 'read',
  args: [{ name: 'PERSON', optional: true }],
  options: { week: { value: 'DATE' } },
  assumes: anyHours,
  async run(input, session) {
    const asked = input.text('week')
    const week = asked === null ? mondayOf(todayOf(session)).toString() : parseWeek(asked)
    if (week === null) return badValue('--week', asked ?? '', 'date')
    const opened = await readLedger(session.deps.stores, week)
    const text = input.argument('PERSON')
    if (text === '') return everybody(opened)
    const person = opened.ledger.people.has(text) ? text : personNamed(session, text)
    return typeof person === 'string' ? onePerson(opened, person) : person
  },
}

/** Who owes most comes first. */
function everybody({ ledger }: OpenLedger): Answer {
  const persons = [...ledger.people.values()].sort(
    (a, b) => a.balance - b.balance || (a.person < b.person ? -1 : 1),
  )
  const rows = persons.map((each) => [each.person, each.opening, ...figuresOf(each)])
  const { until, since, people } = ledger
  return {
    kind: 'done',
    lines: tableLines(['key', 'opening', ...figures], rows),
    data: { week: until, since, people: Object.fromEntries(people) },
  }
}

function onePerson({ ledger, covers, forgiven }: OpenLedger, person: string): Answer {
  const own = ledger.people.get(person)
  const rows = (own?.weeks ?? []).map((week) => [week.week, ...figuresOf(week)])
  const opening = [ledger.since ?? '', '', '', '', '', '', own?.opening ?? 0]
  const data = {
    week: ledger.until,
    since: ledger.since,
    person,
    ...(own ?? { opening: 0, balance: 0, weeks: [] }),
    covers: covers.filter(({ covered, coverer }) => covered === person || coverer === person),
    forgivenBy: forgiven.filter((each) => each.person === person),
  }
  return { kind: 'done', lines: tableLines(['week', ...figures], [opening, ...rows]), data }
}

function figuresOf(of: Omit<PersonLedger, 'person' | 'opening' | 'weeks'>): number[] {
  return figures.map((figure) => of[figure])
}
