import { Router } from 'express'
import * as z from 'zod'
import { type Weekday, weekdays } from '../../domain/calendar/weekday.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { type EndOutcome, endRun } from '../../operations/planner/endRun.ts'
import { launchRun } from '../../operations/planner/launchRun.ts'
import { publishRun } from '../../operations/planner/publishRun.ts'
import { listRuns, readRun } from '../../operations/planner/readRuns.ts'
import { removeRun } from '../../operations/planner/removeRun.ts'
import { Count, Description, Lines, Seconds, WeekOfDate } from '../planner/launchInput.ts'
import { runData, solutionData } from '../planner/runData.ts'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import type { Visit } from '../visit.ts'
import type { Web } from '../web.ts'
import type { Guard } from './guard.ts'
import { sendRefusal } from './sendRefusal.ts'

const RunPath = z.object({ id: z.string().min(1).max(64) })
/** Days as a list, or as one text (`dj, dv`) of which unknown words are left out. */
const LaunchInput = z.object({
  monday: WeekOfDate,
  nlines: Lines.nullable().default(null),
  description: Description,
  search_days: z.union([z.array(z.string()), z.string()]).default([]),
  seconds: Seconds.nullable().default(null),
  steps: Count.nullable().default(null),
  seed: Count.nullable().default(null),
})
const ListQuery = z.object({ monday: WeekOfDate.optional() })
const PublishBody = z.object({
  /** The state of the week that was seen when its differences were told: then it is replaced. */
  seen: z.string().max(200).nullable().default(null),
})

/** Runs of the planner, by the paths and names of the original (telephony facts §8); for those who may plan. */
export function plannerApi({ deps }: Web, signedIn: Guard): Router {
  const routes = Router()

  routes.get(
    '/list',
    signedIn(async (visit, request, response) => {
      const { monday } = readInput(ListQuery, request.query)
      const listed = await listRuns(deps, visit.actor, monday)
      if (listed.kind !== 'runs') return sendRefusal(visit, response, listed)
      response.json({ tasks: listed.runs.map(runData) })
    }),
  )
  routes.post(
    '/run',
    signedIn(async (visit, request, response) => {
      const input = readInput(LaunchInput, { ...request.query, ...request.body })
      const { monday: week, nlines: lines, search_days: days, ...rest } = input
      const launched = await launchRun(deps, visit.actor, {
        ...rest,
        week,
        lines,
        firstDays: daysNamed(days),
        maxOverload: null,
      })
      if (launched.kind !== 'launched') return sendRefusal(visit, response, launched)
      response.status(201).json({ execution_id: launched.run.id, ahead: launched.ahead })
    }),
  )
  routes.get(
    '/status/:id',
    signedIn(async (visit, request, response) => {
      const read = await readRun(deps, visit.actor, readInput(RunPath, request.params).id)
      if (read.kind !== 'run') return sendRefusal(visit, response, read)
      response.json(runData(read.run))
    }),
  )
  routes.get(
    '/solution/:id',
    signedIn(async (visit, request, response) => {
      const read = await readRun(deps, visit.actor, readInput(RunPath, request.params).id)
      if (read.kind !== 'run') return sendRefusal(visit, response, read)
      const solution = solutionData(read.run, visit.people)
      if (solution) response.json(solution)
      else sendRefusal(visit, response, { kind: 'nothing-found' })
    }),
  )
  routes.post('/stop/:id', ended('stopped'))
  routes.post('/kill/:id', ended('killed'))
  routes.post(
    '/remove/:id',
    signedIn(async (visit, request, response) => {
      const outcome = await removeRun(deps, visit.actor, readInput(RunPath, request.params).id)
      if (outcome.kind !== 'run-removed') return sendRefusal(visit, response, outcome)
      response.json({ ok: true })
    }),
  )
  routes.post(
    '/upload/:id',
    signedIn(async (visit, request, response) => {
      const { id } = readInput(RunPath, request.params)
      const { seen } = readInput(PublishBody, request.body)
      const outcome = await publishRun(deps, visit.actor, { run: id, seen })
      if (outcome.kind === 'run-published') {
        const { week, told, differences, empty } = outcome
        response.json({ ok: true, week, told, differences, empty })
      } else if (outcome.kind === 'published-since') {
        response.status(statusOfRefusal(outcome)).json({
          error: outcome.kind,
          message: refusalText(visit, outcome),
          seen: outcome.seen,
          differences: outcome.differences,
        })
      } else sendRefusal(visit, response, outcome)
    }),
  )
  return Router().use('/planner/api', routes)

  function ended(how: 'stopped' | 'killed') {
    return signedIn(async (visit: Visit, request, response) => {
      const { id } = readInput(RunPath, request.params)
      const outcome: EndOutcome = await endRun(deps, visit.actor, id, how)
      if (outcome.kind !== 'ending') return sendRefusal(visit, response, outcome)
      response.json({ ok: true })
    })
  }
}

function daysNamed(days: string | readonly string[]): Weekday[] {
  const words = typeof days === 'string' ? days.split(',') : days
  const named: Weekday[] = []
  for (const word of words) {
    const day = weekdays.find((known) => known === word.trim())
    if (day && !named.includes(day)) named.push(day)
  }
  return named
}
