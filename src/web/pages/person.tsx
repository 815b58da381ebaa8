import type { VNode } from 'preact'
import { groupsOf, isCoordinator, nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import type { CalendarLink } from '../../domain/ports/calendarLinks.ts'
import type { PersonTexts } from '../people/personForm.ts'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { CalendarCard } from './calendarCard.tsx'
import { opensDialog } from './hypertext.ts'
import { Page } from './layout.tsx'
import { PersonFields } from './personFields.tsx'

export interface PersonFrame {
  readonly visit: Visit
  readonly options: WebOptions
  readonly person: string
  /** What the form shows where it is not what is known: texts that were refused. */
  readonly entered: PersonTexts | null
  /** Why they were. */
  readonly problem: string | null
  readonly saved: boolean
  /** The calendar's link; undefined where the visitor may not see whether there is one. */
  readonly link: CalendarLink | null | undefined
}

/** A person: who they are, what of it may be changed, and their calendar. */
export function PersonPage(frame: PersonFrame): VNode {
  const { visit, options, person, link } = frame
  const { people } = visit
  const texts = visit.messages.people
  const settings = visit.configuration.permissions
  const isOwn = person === visit.person
  const mayAll = may(visit.actor, 'editProfiles', settings)
  const mayEdit = mayAll || (isOwn && may(visit.actor, 'editOwnProfile', settings))
  const name = nameOf(people, person)
  return (
    <Page reader={visit} visit={visit} options={options} title={name} place={isOwn ? 'ownPage' : 'people'}>
      <div class={`person-head ${colorClass(people.colors.get(person))}`}>
        <h1>{name}</h1>
        <p class="muted">{isCoordinator(people, person) ? texts.coordinator : texts.operator}</p>
      </div>
      {(isOwn || mayAll) && <Places visit={visit} person={person} />}
      {frame.saved && (
        <p class="note done" role="status">
          ✓ {texts.saved}
        </p>
      )}
      {frame.problem !== null && (
        <p class="note refused" role="alert">
          {frame.problem}
        </p>
      )}
      <div class="person-parts">
        <section class="card">
          <h2>{texts.profile}</h2>
          <Facts visit={visit} person={person} has={mayAll ? 'key' : mayEdit ? 'reserved' : 'all'} />
          {mayEdit && <PersonFields visit={visit} person={person} entered={frame.entered} mayAll={mayAll} />}
          {mayEdit && !mayAll && <p class="muted">{texts.reserved}</p>}
        </section>
        {link !== undefined && <CalendarCard visit={visit} owner={person} link={link} url={null} />}
      </div>
      {mayAll && (
        <p class="person-end">
          <button type="button" {...opensDialog(`/people/${person}/remove`)}>
            {texts.remove}
          </button>
        </p>
      )}
    </Page>
  )
}

/** What else there is about the person, on pages of its own. */
function Places({ visit, person }: { visit: Visit; person: string }): VNode {
  const { absences, credit } = visit.messages
  return (
    <nav class="links" aria-label={nameOf(visit.people, person)}>
      <a href={`/absences?person=${person}`}>{absences.list.title}</a>
      <a href={`/credit/${person}`}>{credit.page.title}</a>
    </nav>
  )
}

interface FactsFrame {
  readonly visit: Visit
  readonly person: string
  /** What the form beside does not show: the key alone, what is reserved to coordinators, or all. */
  readonly has: 'key' | 'reserved' | 'all'
}

function Facts({ visit, person, has }: FactsFrame): VNode {
  const { people } = visit
  const texts = visit.messages.people
  const number = (value: number | undefined) => (value === undefined ? texts.none : String(value))
  const table = people.tables.get(person)
  return (
    <dl class="facts">
      <Fact name={texts.key} value={person} />
      {has !== 'key' && (
        <>
          <Fact name={texts.extension} value={people.extensions.get(person) ?? texts.none} />
          <Fact name={texts.groups} value={groupsOf(people, person).join(', ') || texts.none} />
          <Fact name={texts.idealload} value={number(people.idealloads.get(person))} />
        </>
      )}
      {has === 'all' && (
        <>
          <Fact name={texts.email} value={people.emails.get(person) ?? texts.none} />
          <Fact name={texts.table} value={number(table === -1 ? undefined : table)} />
        </>
      )}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
