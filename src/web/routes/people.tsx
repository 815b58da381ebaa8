import { type Request, type Response, Router } from 'express'
import type { VNode } from 'preact'
import * as z from 'zod'
import { isPerson, nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import { wholeTeam } from '../../domain/ports/calendarLinks.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { showCalendarLink } from '../../operations/calendar/calendarLink.ts'
import { isNothing, leftBehind } from '../../operations/people/leftBehind.ts'
import { removePerson } from '../../operations/people/removePerson.ts'
import { setPerson } from '../../operations/people/setPerson.ts'
import { Question } from '../pages/dialog.tsx'
import { FaultPage } from '../pages/fault.tsx'
import { asksFor } from '../pages/hypertext.ts'
import { NewPerson, PeoplePage } from '../pages/peopleList.tsx'
import { PersonPage } from '../pages/person.tsx'
import { sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import { formFields, PersonForm, type PersonTexts, readPersonForm, textsOf } from '../people/personForm.ts'
import { searchPeople } from '../people/searchPeople.ts'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { readVisit, type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const PersonPath = z.object({ person: Key })
const Search = z.object({ q: z.string().trim().max(60).default('') })
const optional = z
  .string()
  .trim()
  .max(200)
  .default('')
  .transform((text) => (text === '' ? undefined : text))
const RemoveForm = z.object({ clean: z.enum(['true', 'false']).default('false') })
const NewPersonForm = z.object({ key: Key, name: optional, extension: optional, email: optional })

/** Everybody, and each person's page. */
export function peopleRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/profile',
    signedIn(async (visit, _request, response) => response.redirect(303, `/people/${visit.person}`)),
  )

  routes.get(
    '/people',
    signedIn(async (visit, request, response) => {
      const { q: search } = readInput(Search, request.query)
      const persons = searchPeople(visit.people, search)
      const teamLink = await linkOf(visit, wholeTeam)
      sendPage(response, PeoplePage({ visit, options, persons, search, teamLink }))
    }),
  )

  routes.get(
    '/new-person',
    signedIn(async (visit, _request, response) => sendPiece(response, <NewPerson visit={visit} />)),
  )

  routes.post(
    '/people',
    signedIn(async (visit, request, response) => {
      const { key, ...fields } = readInput(NewPersonForm, request.body)
      const outcome = await setPerson(deps, visit.actor, key, fields, { isNew: true })
      if (outcome.kind !== 'set') return refuse(visit, response, outcome)
      response.set('HX-Redirect', `/people/${key}`).end()
    }),
  )

  routes.get(
    '/people/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      if (!isPerson(visit.people, person)) return sendUnknown(visit, response, person)
      await sendPerson(visit, response, person, { saved: request.query.saved === '1' })
    }),
  )

  routes.post(
    '/people/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      if (!isPerson(visit.people, person)) return sendUnknown(visit, response, person)
      const form = readInput(PersonForm, request.body)
      const read = readPersonForm(form)
      const outcome =
        read.kind === 'read'
          ? await setPerson(deps, visit.actor, person, read.change, { fields: read.seen })
          : read
      if (outcome.kind === 'set') return response.redirect(303, `/people/${person}?saved=1`)
      // Read again: the form must carry what is there now.
      const seen = (await readVisit(web, request)) ?? visit
      response.status(statusOfRefusal(outcome))
      const entered = enteredTexts(textsOf(seen.people, person), form)
      await sendPerson(seen, response, person, { problem: refusalText(seen, outcome), entered })
    }),
  )

  routes.get(
    '/people/:person/remove',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      sendPiece(response, await removeQuestion(web, visit, person))
    }),
  )

  routes.post(
    '/people/:person/remove',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const { clean } = readInput(RemoveForm, request.body)
      const outcome = await removePerson(deps, visit.actor, person, clean === 'true')
      if (outcome.kind !== 'removed') return refuse(visit, response, outcome)
      response.set('HX-Redirect', '/people').end()
    }),
  )
  return routes

  async function linkOf(visit: Visit, owner: string) {
    const isOwn = owner === visit.person
    if (!isOwn && !may(visit.actor, 'calendarLinks', visit.configuration.permissions)) return undefined
    const outcome = await showCalendarLink(deps, visit.actor, owner)
    return outcome.kind === 'calendar-link' ? outcome.link : undefined
  }

  async function sendPerson(
    visit: Visit,
    response: Response,
    person: string,
    state: { saved?: boolean; problem?: string; entered?: PersonTexts },
  ): Promise<void> {
    const { saved = false, problem = null, entered = null } = state
    const link = await linkOf(visit, person)
    sendPage(response, PersonPage({ visit, options, person, saved, problem, entered, link }))
  }

  function sendUnknown(visit: Visit, response: Response, person: string): void {
    const message = refusalText(visit, { kind: 'unknown-person', person })
    response.status(404)
    sendPage(response, FaultPage({ reader: visit, visit, options, message }))
  }
}

/** Asks before somebody is removed; what of them is in other files can go too. */
async function removeQuestion({ deps }: Web, visit: Visit, person: string): Promise<VNode> {
  const { people, absences } = visit.messages
  const name = nameOf(visit.people, person)
  const left = await leftBehind(deps.stores.files, person, visit)
  const counts = [left.absences, left.forcedTurns, left.cells.length] as const
  const texts = [
    people.removeText(name),
    ...(isNothing(left) ? [] : [absences.terminal.leftBehind(name, ...counts)]),
  ]
  const url = `/people/${person}/remove`
  return (
    <Question visit={visit} title={people.removeTitle(name)} text={texts.join(' ')}>
      <button type="button" class="primary" {...asksFor(url)}>
        {people.removeButton}
      </button>
      {!isNothing(left) && (
        <button type="button" {...asksFor(url, { clean: true })}>
          {people.removeClean}
        </button>
      )}
    </Question>
  )
}

function refuse(visit: Visit, response: Response, refusal: Refusal): void {
  sendParts(response, visit, { toast: { text: refusalText(visit, refusal), tone: 'refused' } })
}

/** What the person wrote, over what is known. */
function enteredTexts(known: PersonTexts, form: Readonly<Record<string, string>>): PersonTexts {
  const entered = { ...known }
  for (const field of formFields) entered[field] = form[field] ?? known[field]
  return entered
}
