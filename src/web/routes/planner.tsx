import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { weekdays } from '../../domain/calendar/weekday.ts'
import type { PlannerRun } from '../../domain/planner/run.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { endRun } from '../../operations/planner/endRun.ts'
import { launchRun } from '../../operations/planner/launchRun.ts'
import { publishingDifferences, publishRun } from '../../operations/planner/publishRun.ts'
import { listRuns, readRun } from '../../operations/planner/readRuns.ts'
import { removeRun } from '../../operations/planner/removeRun.ts'
import { FaultPage } from '../pages/fault.tsx'
import { likelyWeek, NewRun, PlannerPage, RunList } from '../pages/planner.tsx'
import { PublishDialog, RunPage, RunParts } from '../pages/plannerRun.tsx'
import { sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import { Description, Lines, Seconds, WeekOfDate } from '../planner/launchInput.ts'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { askToSignIn } from './access.ts'

const Id = z.object({ id: z.string().max(64) })
const LaunchForm = z.object({
  week: WeekOfDate,
  lines: Lines,
  seconds: Seconds,
  description: Description,
})
const PublishForm = z.object({ seen: z.string().max(200) })

/** The planner's pages; all for coordinators. */
export function plannerRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  function refusePage(visit: Visit, response: Response, refusal: Refusal): void {
    response.status(statusOfRefusal(refusal))
    sendPage(
      response,
      <FaultPage reader={visit} visit={visit} options={options} message={refusalText(visit, refusal)} />,
    )
  }

  function refuse(visit: Visit, response: Response, refusal: Refusal): void {
    sendParts(response, visit, { toast: { text: refusalText(visit, refusal), tone: 'refused' } })
  }

  /** Hands on the run of the address, if there is one for this person. */
  function withRun(
    handle: (visit: Visit, run: PlannerRun, request: Request, response: Response) => Promise<void> | void,
  ) {
    return signedIn(async (visit, request, response) => {
      const read = await readRun(deps, visit.actor, readInput(Id, request.params).id)
      if (read.kind === 'run') await handle(visit, read.run, request, response)
      else refusePage(visit, response, read)
    })
  }

  routes.get(
    '/planner',
    signedIn(async (visit, _request, response) => {
      const listed = await listRuns(deps, visit.actor)
      if (listed.kind !== 'runs') return refusePage(visit, response, listed)
      sendPage(response, <PlannerPage visit={visit} options={options} runs={listed.runs} />)
    }),
  )
  routes.get(
    '/planner/list',
    signedIn(async (visit, _request, response) => {
      const listed = await listRuns(deps, visit.actor)
      if (listed.kind !== 'runs') return refusePage(visit, response, listed)
      sendPiece(response, <RunList visit={visit} runs={listed.runs} />)
    }),
  )
  routes.get(
    '/planner/new',
    signedIn(async (visit, _request, response) => {
      sendPiece(response, <NewRun visit={visit} week={likelyWeek(visit)} />)
    }),
  )
  routes.post(
    '/planner',
    signedIn(async (visit, request, response) => {
      const form = readInput(LaunchForm, request.body)
      const outcome = await launchRun(deps, visit.actor, {
        ...form,
        firstDays: weekdays.filter((day) => request.body[`first-${day}`] !== undefined),
        maxOverload: null,
        steps: null,
        seed: null,
      })
      if (outcome.kind !== 'launched') return refuse(visit, response, outcome)
      response.set('HX-Redirect', `/planner/${outcome.run.id}`).end()
    }),
  )
  routes.get(
    '/planner/:id',
    withRun((visit, run, _request, response) => {
      sendPage(response, <RunPage visit={visit} run={run} options={options} />)
    }),
  )
  routes.get(
    '/planner/:id/run',
    withRun((visit, run, _request, response) => sendPiece(response, <RunParts visit={visit} run={run} />)),
  )
  routes.post(
    '/planner/:id/stop',
    withRun(async (visit, run, _request, response) => {
      const outcome = await endRun(deps, visit.actor, run.id, 'stopped')
      if (outcome.kind !== 'ending') return refuse(visit, response, outcome)
      response.status(204).end()
    }),
  )
  routes.post(
    '/planner/:id/kill',
    withRun(async (visit, run, _request, response) => {
      const outcome = await endRun(deps, visit.actor, run.id, 'killed')
      if (outcome.kind !== 'ending') return refuse(visit, response, outcome)
      response.status(204).end()
    }),
  )
  routes.post(
    '/planner/:id/remove',
    withRun(async (visit, run, _request, response) => {
      const outcome = await removeRun(deps, visit.actor, run.id)
      if (outcome.kind !== 'run-removed') return refuse(visit, response, outcome)
      response.set('HX-Redirect', '/planner').end()
    }),
  )
  routes.get(
    '/planner/:id/publish',
    withRun(async (visit, run, _request, response) => {
      const look = await publishingDifferences(deps, run)
      if (!look) return refusePage(visit, response, { kind: 'nothing-found' })
      sendPiece(
        response,
        <PublishDialog visit={visit} run={run} look={look} changed={changedText(visit, run, look)} />,
      )
    }),
  )
  routes.post(
    '/planner/:id/publish',
    withRun(async (visit, run, request, response) => {
      const { seen } = readInput(PublishForm, request.body)
      const outcome = await publishRun(deps, visit.actor, { run: run.id, seen })
      if (outcome.kind === 'published-since') {
        const look = { ...outcome, isNew: false }
        const changed = refusalText(visit, outcome)
        const dialog = <PublishDialog visit={visit} run={run} look={look} changed={changed} />
        return sendParts(response, visit, { dialog })
      }
      if (outcome.kind !== 'run-published') return refuse(visit, response, outcome)
      response.set('HX-Redirect', `/timetable/${outcome.week}`).end()
    }),
  )
  return routes
}

function changedText(
  visit: Visit,
  run: PlannerRun,
  look: NonNullable<Awaited<ReturnType<typeof publishingDifferences>>>,
): string | null {
  if (look.seen === (run.basedOn ?? 'none')) return null
  const { week } = run.request
  return refusalText(visit, { kind: 'published-since', week, differences: look.differences })
}
