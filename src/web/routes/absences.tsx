import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import type { Absence } from '../../domain/absences/absence.ts'
import { fingerprintOf } from '../../domain/absences/fingerprint.ts'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import { slotCount } from '../../domain/calendar/hours.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { absenceText } from '../../messages/absenceText.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { addAbsence } from '../../operations/absences/addAbsence.ts'
import { changeAbsence } from '../../operations/absences/changeAbsence.ts'
import type { AbsencesOutcome } from '../../operations/absences/changeAbsences.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { removeAbsence } from '../../operations/absences/removeAbsence.ts'
import { type AbsenceValues, entryOf, SubmittedAbsence, valuesOf, valuesOfAbsence } from '../absenceForm.ts'
import { fileProblems } from '../fileProblems.ts'
import { AbsenceForm } from '../pages/absenceForm.tsx'
import { Absences, AbsencesPage } from '../pages/absences.tsx'
import { Question } from '../pages/dialog.tsx'
import { FaultPage } from '../pages/fault.tsx'
import { type Parts, sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import type { ToastText } from '../pages/toast.tsx'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { readVisit, type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const Chosen = z.object({ person: Key.optional() })
const PersonPath = z.object({ person: Key })
/** `mark` is the fingerprint of the line that the person saw. */
const LinePath = z.object({ person: Key, mark: z.string().regex(/^[0-9a-z]{1,8}$/) })

type Handle = (visit: Visit, request: Request, response: Response) => Promise<void>

/** Absences: one's own, for coordinators anyone's. */
export function absenceRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: Handle) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get('/absences', signedIn(page))
  routes.get('/absences/:person/list', signedIn(list))
  routes.get('/absences/:person/new', signedIn(newForm))
  routes.post('/absences/:person/new', signedIn(add))
  routes.get('/absences/:person/:mark', signedIn(changeForm))
  routes.post('/absences/:person/:mark', signedIn(change))
  routes.post('/absences/:person/:mark/remove', signedIn(remove))
  return routes

  async function page(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person = visit.person } = readInput(Chosen, request.query)
    const listed = await listAbsences(deps, visit.actor, person)
    if (listed.kind === 'absences') {
      const problems = await fileProblems(deps.stores.files)
      return sendPage(
        response,
        <AbsencesPage visit={visit} options={options} listed={listed} problems={problems} />,
      )
    }
    response.status(statusOfRefusal(listed))
    const message = refusalText(visit, listed)
    sendPage(response, <FaultPage reader={visit} visit={visit} options={options} message={message} />)
  }

  async function list(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const listed = await listAbsences(deps, visit.actor, person)
    if (listed.kind === 'absences') return sendPiece(response, <Absences visit={visit} listed={listed} />)
    sendPiece(response, <p class="muted">{refusalText(visit, listed)}</p>)
  }

  async function newForm(visit: Visit, request: Request, response: Response): Promise<void> {
    const { hours } = visit.configuration
    const tomorrow = visit.now.toZonedDateTimeISO(visit.timezone).toPlainDate().add({ days: 1 })
    const turns = '1'.repeat(slotCount(hours))
    const values: AbsenceValues = {
      when: 'once',
      date: tomorrow.toString(),
      turns,
      how: 'required',
      reason: '',
    }
    sendPiece(response, formOf(visit, request.path, visit.messages.absences.list.add, values))
  }

  async function changeForm(visit: Visit, request: Request, response: Response): Promise<void> {
    const found = await lineOf(visit, readInput(LinePath, request.params))
    if ('kind' in found) return sendPiece(response, refusalOf(visit, found))
    const title = visit.messages.absences.list.edit
    sendPiece(response, formOf(visit, request.path, title, valuesOfAbsence(found)))
  }

  async function add(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const values = submitted(visit, request)
    const outcome = await addAbsence(deps, visit.actor, person, entryOf(values))
    await answer(visit, request, response, {
      person,
      outcome,
      values,
      title: visit.messages.absences.list.add,
    })
  }

  async function change(visit: Visit, request: Request, response: Response): Promise<void> {
    const path = readInput(LinePath, request.params)
    const values = submitted(visit, request)
    const found = await lineOf(visit, path)
    const outcome = 'kind' in found ? found : await changeAbsence(deps, visit.actor, found, entryOf(values))
    const title = visit.messages.absences.list.edit
    await answer(visit, request, response, { person: path.person, outcome, values, title })
  }

  async function remove(visit: Visit, request: Request, response: Response): Promise<void> {
    const path = readInput(LinePath, request.params)
    const found = await lineOf(visit, path)
    const outcome = 'kind' in found ? found : await removeAbsence(deps, visit.actor, found)
    await answer(visit, request, response, { person: path.person, outcome, values: null, title: '' })
  }

  /** The line that was seen, or that it is not there any more. */
  async function lineOf(
    visit: Visit,
    { person, mark }: z.infer<typeof LinePath>,
  ): Promise<Absence | AbsenceRefused> {
    const listed = await listAbsences(deps, visit.actor, person)
    if (listed.kind !== 'absences') return listed
    const all = [...listed.lines.weekly, ...listed.lines.oneshot]
    const found = all.find((absence) => fingerprintOf(absence) === mark)
    return found ?? { kind: 'absences-changed-meanwhile', person, by: null }
  }

  async function answer(
    visit: Visit,
    request: Request,
    response: Response,
    done: {
      readonly person: string
      readonly outcome: AbsencesOutcome
      /** What the form held; null without a form. */
      readonly values: AbsenceValues | null
      readonly title: string
    },
  ): Promise<void> {
    const seen = (await readVisit(web, request)) ?? visit
    const { outcome, values, title, person } = done
    const listed = await listAbsences(deps, seen.actor, person)
    const regions =
      listed.kind === 'absences' ? { '#absences': <Absences visit={seen} listed={listed} /> } : {}
    sendParts(response, seen, { regions, ...partsOf(seen, outcome, request.path, title, values) })
  }
}

type AbsenceRefused = Exclude<AbsencesOutcome, { kind: 'absences-changed' }>

function partsOf(
  visit: Visit,
  outcome: AbsencesOutcome,
  url: string,
  title: string,
  values: AbsenceValues | null,
): Parts {
  if (outcome.kind === 'absences-changed') return { dialog: null, toast: toastOf(visit, outcome) }
  const text = refusalText(visit, outcome)
  if (outcome.kind === 'unchanged') return { dialog: null, toast: { text } }
  const mayMend = outcome.kind === 'bad-absence' || outcome.kind === 'absence-exists'
  if (values && mayMend) return { dialog: formOf(visit, url, title, values, text) }
  return { dialog: refusalOf(visit, outcome) }
}

/** What was done, and what takes it back. */
function toastOf(
  visit: Visit,
  { person, added, removed }: Extract<AbsencesOutcome, { kind: 'absences-changed' }>,
): ToastText {
  const { list } = visit.messages.absences
  const words = (absence: Absence) =>
    absenceText(visit.messages, absenceInWords(absence, visit.configuration.hours))
  const url = `/absences/${encodeURIComponent(person)}`
  const [fresh] = added
  const [gone] = removed
  if (!fresh) {
    const text = list.gone(removed.map(words).join('; '))
    return gone ? { text, undo: { url: `${url}/new`, values: { ...valuesOfAbsence(gone) } } } : { text }
  }
  const text = list.saved(added.map(words).join('; '))
  const mark = fingerprintOf(fresh)
  return gone
    ? { text, undo: { url: `${url}/${mark}`, values: { ...valuesOfAbsence(gone) } } }
    : { text, undo: { url: `${url}/${mark}/remove`, values: {} } }
}

function submitted(visit: Visit, request: Request): AbsenceValues {
  return valuesOf(readInput(SubmittedAbsence, request.body), slotCount(visit.configuration.hours))
}

function formOf(
  visit: Visit,
  url: string,
  title: string,
  values: AbsenceValues,
  problem: string | null = null,
) {
  return <AbsenceForm visit={visit} url={url} title={title} values={values} problem={problem} />
}

function refusalOf(visit: Visit, refusal: Refusal) {
  const title = visit.messages.web.picker.refusedTitle
  return <Question visit={visit} title={title} text={refusalText(visit, refusal)} />
}
