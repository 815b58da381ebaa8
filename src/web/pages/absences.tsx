import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { Absence } from '../../domain/absences/absence.ts'
import type { Collision } from '../../domain/absences/collisions.ts'
import { fingerprintOf } from '../../domain/absences/fingerprint.ts'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import type { FileProblem } from '../../domain/errors.ts'
import { byName, keysOf, nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import { absenceDay, absenceSpan, dayOffDay } from '../../messages/absenceText.ts'
import { lineProblemText } from '../../messages/lineProblemText.ts'
import { dayText } from '../../messages/when.ts'
import type { ListAbsencesOutcome } from '../../operations/absences/listAbsences.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { asksFor, opensDialog, redrawnOn } from './hypertext.ts'
import { Page } from './layout.tsx'

export type ListedAbsences = Extract<ListAbsencesOutcome, { kind: 'absences' }>

/** The absences of a person, with what changes them. */
export function AbsencesPage({
  visit,
  options,
  listed,
  problems,
}: {
  visit: Visit
  options: WebOptions
  listed: ListedAbsences
  problems: readonly FileProblem[]
}): VNode {
  const { list } = visit.messages.absences
  const isMine = listed.person === visit.person
  const title = isMine ? list.mineTitle : list.titleOf(nameOf(visit.people, listed.person))
  const mayChoose = may(visit.actor, 'editAnyAbsences', visit.configuration.permissions)
  return (
    <Page
      reader={visit}
      visit={visit}
      options={options}
      title={title}
      problems={problems}
      {...(isMine ? { place: 'absences' as const } : {})}
    >
      <div class="narrow">
        <h1>{title}</h1>
        {mayChoose && <Chooser visit={visit} person={listed.person} />}
        <Absences visit={visit} listed={listed} />
        {mayChoose && <Skipped visit={visit} problems={listed.problems} />}
      </div>
    </Page>
  )
}

function Chooser({ visit, person }: { visit: Visit; person: string }): VNode {
  const { list } = visit.messages.absences
  return (
    <form class="filters" method="get" action="/absences">
      <label>
        {list.choosePerson}
        <select name="person">
          {byName(visit.people, keysOf(visit.people)).map((key) => (
            <option key={key} value={key} selected={key === person}>
              {nameOf(visit.people, key)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{list.show}</button>
    </form>
  )
}

/** The part that an edit draws anew. */
export function Absences({ visit, listed }: { visit: Visit; listed: ListedAbsences }): VNode {
  const { list } = visit.messages.absences
  const { person, lines, daysOff, collisions } = listed
  const url = `/absences/${encodeURIComponent(person)}`
  return (
    <section
      id="absences"
      class="absences"
      {...redrawnOn(['absences', 'people', 'timetable'], `${url}/list`)}
    >
      <Collisions visit={visit} person={person} collisions={collisions} />
      <button type="button" class="primary" {...opensDialog(`${url}/new`)}>
        {list.add}
      </button>
      <Lines visit={visit} title={list.weekly} url={url} lines={lines.weekly} />
      <Lines visit={visit} title={list.dated} url={url} lines={lines.oneshot} />
      {daysOff.length > 0 && <Lines visit={visit} title={list.daysOff} url={null} lines={daysOff} />}
    </section>
  )
}

function Lines({
  visit,
  title,
  url,
  lines,
}: {
  visit: Visit
  title: string
  /** Where they are changed; null where they are not. */
  url: string | null
  lines: readonly Absence[]
}): VNode {
  return (
    <>
      <h2>{title}</h2>
      {lines.length === 0 && <p class="muted">{visit.messages.absences.list.none}</p>}
      <ul>
        {lines.map((absence, index) => (
          <Line key={index} visit={visit} url={url} absence={absence} />
        ))}
      </ul>
    </>
  )
}

function Line({ visit, url, absence }: { visit: Visit; url: string | null; absence: Absence }): VNode {
  const { messages, configuration } = visit
  const { absences, refusals } = messages
  const words = absenceInWords(absence, configuration.hours)
  const mark = fingerprintOf(absence)
  const day = url === null ? dayOffDay(messages, words) : absenceDay(messages, words)
  const when = `${day}, ${absenceSpan(messages, words)}`
  return (
    <li data-absence={mark}>
      <div>
        <p>{when}</p>
        <p class="muted">
          {absence.required ? `⛔ ${absences.required}` : `🟡 ${absences.optional}`} ·{' '}
          {absence.reason || refusals.noReason}
        </p>
      </div>
      {url && (
        <div class="actions">
          <button
            type="button"
            aria-label={`${absences.list.edit}: ${when}`}
            {...opensDialog(`${url}/${mark}`)}
          >
            {absences.list.edit}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={`${absences.list.remove}: ${when}`}
            {...asksFor(`${url}/${mark}/remove`)}
          >
            {absences.list.remove}
          </button>
        </div>
      )}
    </li>
  )
}

/** Published shifts that the absences collide with, and what can be done about them. */
function Collisions({
  visit,
  person,
  collisions,
}: {
  visit: Visit
  person: string
  collisions: readonly Collision[]
}): VNode | null {
  if (collisions.length === 0) return null
  const { absences, times } = visit.messages
  const today = visit.now.toZonedDateTimeISO(visit.timezone).toPlainDate()
  const count = collisions.length
  return (
    <div class="banner" role="status">
      <p>
        <strong>
          {person === visit.person
            ? absences.youCollide(count)
            : absences.theyCollide(nameOf(visit.people, person), count)}
        </strong>
      </p>
      <ul>
        {collisions.map(({ week, slot, day, hour }) => (
          <li key={`${week} ${day} ${hour}`}>
            <a href={`/timetable/${week}`}>
              {times.dayAndSpan(
                dayText(times, Temporal.PlainDate.from(slot.date), today),
                times.fromTo(slot.from, slot.until),
              )}
            </a>
          </li>
        ))}
      </ul>
      <p class="muted">{absences.collisionHint}</p>
    </div>
  )
}

/** Lines of the files, of anybody, that say nothing because they cannot be understood. */
function Skipped({ visit, problems }: { visit: Visit; problems: readonly FileProblem[] }): VNode | null {
  if (problems.length === 0) return null
  const { absences } = visit.messages
  return (
    <details>
      <summary>
        {absences.list.skipped} ({problems.length})
      </summary>
      <ul class="skipped">
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.column}`}>
            {lineProblemText(visit.messages, problem)}
          </li>
        ))}
      </ul>
    </details>
  )
}
