import type { VNode } from 'preact'
import type { LedgerWeek, PersonLedger } from '../../domain/ledger/ledger.ts'
import { nameOf } from '../../domain/people/people.ts'
import { coverReason } from '../../messages/creditText.ts'
import { plainTurns, signedTurns } from '../../messages/turnsText.ts'
import { clockText, dayText } from '../../messages/when.ts'
import type { NextCovers } from '../../operations/ledger/nextCovers.ts'
import type { Ranking } from '../../operations/ledger/showLedger.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'

/** Everybody's credit, and whom to ask when somebody is missing; for coordinators. */
export function CreditPage(frame: {
  readonly visit: Visit
  readonly options: WebOptions
  readonly ranking: Ranking
  readonly next: NextCovers | null
}): VNode {
  const { visit, options, ranking, next } = frame
  const { page } = visit.messages.credit
  return (
    <Page reader={visit} visit={visit} options={options} title={page.title} place="credit">
      <h1>{page.title}</h1>
      <p class="muted">{page.intro}</p>
      {next && <Next visit={visit} next={next} />}
      {ranking.persons.length === 0 ? (
        <p class="empty">{page.nothing}</p>
      ) : (
        <div class="scrolls">
          <table class="rows credit">
            <Heads texts={[page.person, page.opening, ...figureHeads(visit)]} />
            <tbody>
              {ranking.persons.map((ledger) => (
                <tr key={ledger.person}>
                  <th scope="row" class="who">
                    <a href={`/credit/${encodeURIComponent(ledger.person)}`}>
                      {nameOf(visit.people, ledger.person)}
                    </a>
                  </th>
                  <td>{signedTurns(visit.messages.times, ledger.opening)}</td>
                  <Figures visit={visit} of={ledger} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Download visit={visit} />
    </Page>
  )
}

function Next({ visit, next }: { visit: Visit; next: NextCovers }): VNode {
  const { credit, times } = visit.messages
  const start = next.shift.startsAt
  const [date, today] = [start, visit.now].map((at) => at.toZonedDateTimeISO(visit.timezone).toPlainDate())
  const day = date && today ? dayText(times, date, today) : ''
  const when = times.dayAndTime(day, clockText(start, visit.timezone))
  if (next.candidates.length === 0) return <p>{credit.nobodyFree(when)}</p>
  return (
    <section class="next-covers">
      <p>{credit.nextTitle(when)}</p>
      <ol>
        {next.candidates.slice(0, 3).map((candidate) => (
          <li key={candidate.person}>
            <strong>{nameOf(visit.people, candidate.person)}</strong>{' '}
            <span class="muted">{coverReason(visit.messages, candidate)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Heads({ texts }: { texts: readonly string[] }): VNode {
  return (
    <thead>
      <tr>
        {texts.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The titles of the columns that `Figures` fills. */
export function figureHeads(visit: Visit): string[] {
  const { page } = visit.messages.credit
  return [page.due, page.done, page.coveredForOthers, page.coveredByOthers, page.forgiven, page.balance]
}

/** The figures of a week, or of all weeks together; what is nothing is left empty. */
export function Figures({ visit, of }: { visit: Visit; of: PersonLedger | LedgerWeek }): VNode {
  const { times } = visit.messages
  const count = (turns: number) => (turns === 0 ? '' : plainTurns(times, turns))
  return (
    <>
      <td>{plainTurns(times, of.due)}</td>
      <td>{plainTurns(times, of.done)}</td>
      <td>{count(of.coveredForOthers)}</td>
      <td>{count(of.coveredByOthers)}</td>
      <td>{of.forgiven === 0 ? '' : signedTurns(times, of.forgiven)}</td>
      <td>
        <strong>{signedTurns(times, of.balance)}</strong>
      </td>
    </>
  )
}

export function Download({ visit }: { visit: Visit }): VNode {
  return (
    <p class="actions">
      <a class="button quiet" href="/api/credit.csv" download="credit.csv">
        {visit.messages.credit.page.download}
      </a>
    </p>
  )
}
