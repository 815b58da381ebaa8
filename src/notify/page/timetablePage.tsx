import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { slotLabel } from '../../domain/calendar/hours.ts'
import { dateOf, type Weekday } from '../../domain/calendar/weekday.ts'
import { letterColor, shownColor } from '../../domain/people/color.ts'
import { holiday, isPlaceholder, nameOf, nobody, type People } from '../../domain/people/people.ts'
import { type Timetable, turnAt } from '../../domain/timetable/timetable.ts'
import { dateText } from '../../messages/when.ts'
import { type PageTexts, renderPage } from './document.tsx'

/** Widths in rem: of the hours, and of what a name needs. */
const hoursWidth = 7
const lineWidth = 6

/**
 * A week as one HTML document (scheduling facts §3.8): a table for each day, the penalties and the extensions. The
 * same timetable and people always give the same text.
 */
export function timetablePage(texts: PageTexts, timetable: Timetable, people: People): string {
  const monday = Temporal.PlainDate.from(timetable.week)
  const keys = keysShown(timetable, people)
  const width = hoursWidth + lineWidth * Math.max(1, timetable.lines.length)
  const rules = [`.days{--day:${width}rem}`, ...keys.map((key, index) => colorRule(people, key, index))]
  return renderPage({
    texts,
    title: texts.page.title(timetable.week),
    style: `${rules.join('\n')}\n`,
    children: (
      <>
        <h1>{texts.page.heading(fullDate(texts, monday))}</h1>
        <main>
          <div class="days">
            {timetable.days.map((day) => (
              <Day
                texts={texts}
                timetable={timetable}
                day={day}
                monday={monday}
                people={people}
                keys={keys}
              />
            ))}
          </div>
          <Penalties texts={texts} timetable={timetable} />
          <Extensions texts={texts} people={people} keys={keys} />
        </main>
      </>
    ),
  })
}

/** `7 de gener del 2030`: with the year, since nothing else on the page tells it. */
export function fullDate({ times }: PageTexts, { year, month, day }: Temporal.PlainDate): string {
  const format = new Intl.DateTimeFormat(times.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(Date.UTC(year, month - 1, day)))
}

interface DayProps {
  readonly texts: PageTexts
  readonly timetable: Timetable
  readonly day: Weekday
  readonly monday: Temporal.PlainDate
  readonly people: People
  readonly keys: readonly string[]
}

function Day({ texts, timetable, day, monday, people, keys }: DayProps): VNode {
  const rows = timetable.hours.slice(1).map((_, hour) => turnAt(timetable, day, hour))
  const isClosed = rows.every((row) => row.every((key) => key === holiday))
  const title = `${texts.times.weekday(day)} ${dateText(texts.times, dateOf(monday, day))}`
  return (
    <section>
      <h2>{title.charAt(0).toUpperCase() + title.slice(1)}</h2>
      {isClosed ? (
        <p class="closed">{texts.page.holiday}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.page.slots}</th>
              {timetable.lines.map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, hour) => (
              <tr>
                <th scope="row">{slotLabel(timetable.hours, hour)}</th>
                {timetable.lines.map((label, line) => (
                  <td class={classOf(keys, row[line])} data-line={label}>
                    {cellText(texts, timetable, people, row[line])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function cellText(texts: PageTexts, timetable: Timetable, people: People, key: string | undefined): string {
  if (key === undefined || key === '') return ''
  if (key === nobody) return texts.page.nobody
  if (key === holiday) return texts.page.holiday
  if (isPlaceholder(key)) return texts.page.undecided
  return people.names.get(key) ?? timetable.names.get(key) ?? nameOf(people, key)
}

function Penalties({ texts, timetable }: { texts: PageTexts; timetable: Timetable }): VNode {
  const { cost, penalties } = timetable
  const isFree = cost === null && penalties.length === 0
  return (
    <section>
      <h2>{texts.page.penalties}</h2>
      {isFree ? <p>{texts.page.noPenalties}</p> : null}
      {cost === null ? null : <p>{texts.page.cost(cost)}</p>}
      {penalties.length === 0 ? null : (
        <ul>
          {penalties.map((penalty) => (
            <li>
              {penalty.cost}: {penalty.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Extensions({
  texts,
  people,
  keys,
}: {
  texts: PageTexts
  people: People
  keys: readonly string[]
}): VNode | null {
  const shown = [...people.extensions.keys()].sort()
  if (shown.length === 0) return null
  return (
    <section>
      <h2>{texts.page.extensions}</h2>
      <ul class="boxes">
        {shown.map((key) => (
          <li class={classOf(keys, key)}>
            {nameOf(people, key)} <b>{people.extensions.get(key)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everybody who is on the page, in a fixed order: of them only have a colour. */
function keysShown(timetable: Timetable, people: People): string[] {
  const keys = new Set(people.extensions.keys())
  for (const rows of timetable.cells.values()) {
    for (const row of rows) for (const key of row) keys.add(key)
  }
  return [...keys].filter((key) => key !== '' && !isPlaceholder(key)).sort()
}

function colorRule(people: People, key: string, index: number): string {
  const color = shownColor(people, key)
  return `.${personClass(key, index)}{background:#${color};color:#${letterColor(color)}}`
}

/** The key itself where it can be a class, as in pages of the original; what stands for no class of ours. */
function personClass(key: string, index: number): string {
  const isPlain = /^[a-z][a-z0-9-]*$/.test(key) && !['days', 'closed', 'boxes', 'weeks'].includes(key)
  return isPlain ? key : `_${index}`
}

function classOf(keys: readonly string[], key: string | undefined): string | undefined {
  if (key === undefined || key === '') return undefined
  if (isPlaceholder(key)) return key === '?' ? undefined : key
  return personClass(key, keys.indexOf(key))
}
