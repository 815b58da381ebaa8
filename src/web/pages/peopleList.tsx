import type { VNode } from 'preact'
import { groupsOf, nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import type { CalendarLink } from '../../domain/ports/calendarLinks.ts'
import { wholeTeam } from '../../domain/ports/calendarLinks.ts'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { CalendarCard } from './calendarCard.tsx'
import { DialogHead } from './dialog.tsx'
import { opensDialog } from './hypertext.ts'
import { Page } from './layout.tsx'

export interface PeopleFrame {
  readonly visit: Visit
  readonly options: WebOptions
  /** Keys in the order in which they are shown. */
  readonly persons: readonly string[]
  /** What was searched for; empty for everybody. */
  readonly search: string
  /** The link of the team's calendar; undefined for those whom it does not concern. */
  readonly teamLink: CalendarLink | null | undefined
}

/** Everybody; coordinators add people here, and have the team's calendar. */
export function PeoplePage(frame: PeopleFrame): VNode {
  const { visit, options, persons, search, teamLink } = frame
  const texts = visit.messages.people
  const mayAdd = may(visit.actor, 'editProfiles', visit.configuration.permissions)
  return (
    <Page reader={visit} visit={visit} options={options} title={texts.title} place="people">
      <div class="toolbar">
        <h1>{texts.title}</h1>
        <span class="muted">{texts.count(persons.length)}</span>
        <span class="space" />
        {mayAdd && (
          <button type="button" {...opensDialog('/new-person')}>
            {texts.add}
          </button>
        )}
      </div>
      <form class="filters" method="get" action="/people">
        <label class="wide-field">
          {texts.search}
          <input name="q" type="search" value={search} autocomplete="off" />
        </label>
        <button type="submit">{texts.find}</button>
        {search !== '' && (
          <a class="button quiet" href="/people">
            {texts.all}
          </a>
        )}
      </form>
      {persons.length === 0 ? (
        <p class="empty">{texts.nobodyFound}</p>
      ) : (
        <List visit={visit} persons={persons} />
      )}
      {teamLink !== undefined && <CalendarCard visit={visit} owner={wholeTeam} link={teamLink} url={null} />}
    </Page>
  )
}

function List({ visit, persons }: { visit: Visit; persons: readonly string[] }): VNode {
  const { people } = visit
  const texts = visit.messages.people
  return (
    <div class="scrolls">
      <table class="rows people">
        <thead>
          <tr>
            {[texts.name, texts.extension, texts.email, texts.groups, texts.idealload].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {persons.map((key) => (
            <tr key={key}>
              <th scope="row" class={colorClass(people.colors.get(key))}>
                <a href={`/people/${key}`}>{nameOf(people, key)}</a>
              </th>
              <td>{people.extensions.get(key)}</td>
              <td>{people.emails.get(key)}</td>
              <td>{groupsOf(people, key).join(', ')}</td>
              <td>{people.idealloads.get(key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Asks for what a new person needs. */
export function NewPerson({ visit }: { visit: Visit }): VNode {
  const texts = visit.messages.people
  return (
    <section>
      <DialogHead visit={visit} title={texts.addTitle} />
      <form class="fields" hx-post="/people" hx-swap="none" hx-sync="drop">
        <label>
          {texts.key}
          <input name="key" required autofocus autocomplete="off" maxLength={20} />
          <small class="muted">{texts.addHint}</small>
        </label>
        <label>
          {texts.name}
          <input name="name" required autocomplete="off" maxLength={60} />
        </label>
        <label>
          {texts.extension}
          <input name="extension" inputmode="numeric" autocomplete="off" />
        </label>
        <label>
          {texts.email}
          <input name="email" type="email" autocomplete="off" />
        </label>
        <div class="actions">
          <button type="submit" class="primary">
            {texts.addButton}
          </button>
          <button type="button" data-closes-dialog>
            {visit.messages.web.cancel}
          </button>
        </div>
      </form>
    </section>
  )
}
