import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { nameOf } from '../../domain/people/people.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { clockText } from '../../messages/when.ts'
import { addAgent } from '../../operations/queue/addAgent.ts'
import { pauseAgent } from '../../operations/queue/pauseAgent.ts'
import { removeAgent } from '../../operations/queue/removeAgent.ts'
import { resumeAgent } from '../../operations/queue/resumeAgent.ts'
import { whoIsOn } from '../../operations/timetable/whoIsOn.ts'
import { fileProblems } from '../fileProblems.ts'
import { Question } from '../pages/dialog.tsx'
import { asksFor } from '../pages/hypertext.ts'
import { Queue, type QueueFrame, QueuePage } from '../pages/queue.tsx'
import { AddMenu, PauseMenu } from '../pages/queueDialogs.tsx'
import { type Parts, sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import type { ToastText } from '../pages/toast.tsx'
import type { QueueReading } from '../queue/queueReader.ts'
import { readInput } from '../readInput.ts'
import { readVisit, type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const PersonPath = z.object({ person: Key })
const Confirmation = z.object({
  confirmed: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
})
const PauseForm = Confirmation.extend({
  /** Empty = to the end of the shift. */
  minutes: z
    .string()
    .regex(/^\d{0,3}$/)
    .default('')
    .transform((text) => (text === '' ? null : Number(text))),
  reason: z.string().trim().max(200).default(''),
})

type Handle = (visit: Visit, request: Request, response: Response) => Promise<void>

/** The queue's page, its live part, and what can be done to it. */
export function queueRoutes(web: Web): Router {
  const routes = Router()
  const { deps } = web
  const signedIn = (handle: Handle) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/queue',
    signedIn(async (visit, _request, response) => {
      const frame = await frameOf(web, visit, web.queue.read())
      const problems = await fileProblems(deps.stores.files)
      sendPage(response, <QueuePage {...frame} options={web.options} problems={problems} />)
    }),
  )
  routes.get(
    '/queue/cards',
    signedIn(async (visit, _request, response) => {
      sendPiece(response, <Queue {...(await frameOf(web, visit, web.queue.read()))} />)
    }),
  )
  routes.get(
    '/queue/add',
    signedIn(async (visit, _request, response) => {
      const { view } = await web.queue.read()
      const present = new Set((view?.agents ?? []).map(({ agent }) => agent.key))
      sendPiece(response, <AddMenu visit={visit} present={present} />)
    }),
  )
  routes.get(
    '/queue/:person/pause',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      sendPiece(response, <PauseMenu visit={visit} person={person} />)
    }),
  )

  routes.post('/queue/:person/pause', signedIn(pause))
  routes.post('/queue/:person/resume', signedIn(resume))
  routes.post('/queue/:person/add', signedIn(add))
  routes.post('/queue/:person/remove', signedIn(remove))
  return routes

  async function pause(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const form = readInput(PauseForm, request.body)
    const outcome = await pauseAgent(deps, visit.actor, { person, ...form })
    if (outcome.kind !== 'paused') {
      const values = { minutes: form.minutes ?? '', reason: form.reason }
      return answer(request, response, visit, refused(visit, outcome, request.path, values))
    }
    const { done } = visit.messages.web.queue
    const name = nameOf(visit.people, person)
    const { until } = outcome.pause
    const text = until ? done.paused(name, clockText(until, visit.timezone)) : done.pausedToShiftEnd(name)
    return answer(request, response, visit, doneWith(text, undoing(person, 'resume')))
  }

  async function resume(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const outcome = await resumeAgent(deps, visit.actor, { person })
    const text = visit.messages.web.queue.done.resumed(nameOf(visit.people, person))
    const parts = outcome.kind === 'resumed' ? doneWith(text) : refused(visit, outcome, request.path)
    return answer(request, response, visit, parts)
  }

  async function add(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const outcome = await addAgent(deps, visit.actor, { person })
    const text = visit.messages.web.queue.done.added(nameOf(visit.people, person))
    const parts =
      outcome.kind === 'added'
        ? doneWith(text, undoing(person, 'remove'))
        : refused(visit, outcome, request.path)
    return answer(request, response, visit, parts)
  }

  async function remove(visit: Visit, request: Request, response: Response): Promise<void> {
    const { person } = readInput(PersonPath, request.params)
    const { confirmed } = readInput(Confirmation, request.body)
    const outcome = await removeAgent(deps, visit.actor, { person, confirmed })
    const text = visit.messages.web.queue.done.removed(nameOf(visit.people, person))
    const parts =
      outcome.kind === 'removed'
        ? doneWith(text, undoing(person, 'add'))
        : refused(visit, outcome, request.path)
    return answer(request, response, visit, parts)
  }

  /** Draws the queue as it is after the action, for whoever acted. */
  async function answer(request: Request, response: Response, before: Visit, parts: Parts): Promise<void> {
    const visit = (await readVisit(web, request)) ?? before
    const frame = await frameOf(web, visit, web.queue.refresh())
    sendParts(response, visit, { ...parts, regions: { '#queue': <Queue {...frame} /> } })
  }
}

async function frameOf(web: Web, visit: Visit, asked: Promise<QueueReading>): Promise<QueueFrame> {
  const [reading, onShift] = await Promise.all([asked, whoIsOn(web.deps, visit.now)])
  return { visit, reading, onShift, nowMs: web.deps.realNow() }
}

function doneWith(text: string, undo?: ToastText['undo']): Parts {
  return { dialog: null, toast: undo ? { text, undo } : { text } }
}

function undoing(person: string, verb: 'resume' | 'remove' | 'add'): NonNullable<ToastText['undo']> {
  return { url: `/queue/${encodeURIComponent(person)}/${verb}`, values: { confirmed: true } }
}

function refused(
  visit: Visit,
  refusal: Refusal,
  url: string,
  values: Readonly<Record<string, string | number>> = {},
): Parts {
  const text = refusalText(visit, refusal)
  if (refusal.kind !== 'confirm-last-agent') return { dialog: null, toast: { text, tone: 'refused' } }
  const { picker, yes } = visit.messages.web
  return {
    dialog: (
      <Question visit={visit} title={picker.confirmTitle} text={text}>
        <button type="button" class="primary" autofocus {...asksFor(url, { ...values, confirmed: true })}>
          {yes}
        </button>
      </Question>
    ),
  }
}
