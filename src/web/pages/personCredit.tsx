import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../domain/calendar/weekday.ts'
import { nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import { balanceText } from '../../messages/creditText.ts'
import { signedTurns } from '../../messages/turnsText.ts'
import { dateText, momentText, whoText } from '../../messages/when.ts'
import type { ShownLedger } from '../../operations/ledger/showLedger.ts'
import { capitalised } from '../capitalised.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Download, Figures, figureHeads, Heads } from './credit.tsx'
import { Page } from './layout.tsx'

interface Frame {
  readonly visit: Visit
  readonly options: WebOptions
  readonly shown: ShownLedger
}

/** One person's credit, week by week, with who took whose turn and what was forgiven. */
export function PersonCreditPage(frame: Frame): VNode {
  const { visit, options, shown } = frame
  const { messages, people, person } = visit
  const { page } = messages.credit
  const { ledger } = shown
  const name = nameOf(people, ledger.person)
  const fact = balanceText(messages, ledger.person === person ? null : name, ledger.balance)
  const maySeeAll = may(visit.actor, 'seeCredit', visit.configuration.permissions)
  return (
    <Page reader={visit} visit={visit} options={options} title={`${page.title} · ${name}`} place="credit">
      <h1>{`${page.title} · ${name}`}</h1>
      <p>{fact}</p>
      <p class="muted">{page.intro}</p>
      <Weeks {...frame} />
      <Covers {...frame} />
      <Forgiven {...frame} />
      {maySeeAll && (
        <p>
          <a href="/credit">{page.back}</a>
        </p>
      )}
      <Download visit={visit} />
    </Page>
  )
}

function Weeks({ visit, shown }: Frame): VNode {
  const { credit, times } = visit.messages
  const { ledger, since } = shown
  const weekText = (week: string) => capitalised(times.weekOf(dateText(times, Temporal.PlainDate.from(week))))
  if (ledger.weeks.length === 0 && ledger.opening === 0) return <p class="empty">{credit.noWeeks}</p>
  return (
    <div class="scrolls">
      <table class="rows credit">
        <Heads texts={[credit.page.week, ...figureHeads(visit)]} />
        <tbody>
          {since !== null && (
            <tr>
              <th scope="row" colSpan={6}>
                {`${weekText(since)} · ${credit.page.opening}`}
              </th>
              <td>
                <strong>{signedTurns(times, ledger.opening)}</strong>
              </td>
            </tr>
          )}
          {ledger.weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">
                <a href={`/timetable/${week.week}`}>{weekText(week.week)}</a>
              </th>
              <Figures visit={visit} of={week} />
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{credit.page.total}</th>
            <Figures visit={visit} of={ledger} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Covers({ visit, shown }: Frame): VNode | null {
  const { credit, times } = visit.messages
  if (shown.covers.length === 0) return null
  return (
    <section>
      <h2>{credit.page.covers}</h2>
      <ul>
        {shown.covers.map(({ week, day, hour, line, coverer, covered }) => (
          <li key={`${week} ${day} ${hour} ${line}`}>
            {dateText(times, dateOf(Temporal.PlainDate.from(week), day))}
            {': '}
            {credit.page.cover(whoText(times, visit.people, coverer), whoText(times, visit.people, covered))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Forgiven({ visit, shown }: Frame): VNode | null {
  const { credit, times } = visit.messages
  if (shown.forgiven.length === 0) return null
  return (
    <section>
      <h2>{credit.page.forgivenTitle}</h2>
      <ul>
        {shown.forgiven.map(({ at, turns, by, reason }) => {
          const when = momentText(times, at, visit.now, visit.timezone)
          const text = credit.forgivenBy(signedTurns(times, turns), whoText(times, visit.people, by), when)
          return <li key={at.epochMilliseconds}>{reason === '' ? text : `${text}: ${reason}`}</li>
        })}
      </ul>
    </section>
  )
}
