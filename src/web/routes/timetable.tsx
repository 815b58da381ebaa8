import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { isWeekName } from '../../domain/calendar/weekday.ts'
import { isOver } from '../../domain/timetable/preferredWeek.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { createWeek } from '../../operations/timetable/createWeek.ts'
import { listWeeks, type Weeks } from '../../operations/timetable/listWeeks.ts'
import { fileProblems, readTimetable } from '../fileProblems.ts'
import { Ledger } from '../pages/ledger.tsx'
import { NewWeek } from '../pages/newWeek.tsx'
import { Problems } from '../pages/problems.tsx'
import { sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import { TimetablePage } from '../pages/timetable.tsx'
import { Week } from '../pages/week.tsx'
import { readInput } from '../readInput.ts'
import { type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { WeekPath } from '../week/places.ts'
import { thisWeek, weekView } from '../week/weekView.ts'
import { askToSignIn } from './access.ts'

const WeekQuery = z.object({ week: z.string().refine(isWeekName).optional() })
const NewWeekForm = z.object({ week: z.string().refine(isWeekName), copyOf: z.string().max(10) })

/** The week's page and its parts; its cells have their own routes. */
export function timetableRoutes(web: Web): Router {
  const routes = Router()
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    ['/', '/timetable'],
    signedIn(async (visit, _request, response) => {
      const listed = await listWeeks(web.deps)
      const { preferred } = listed
      // Where all weeks are over, the present one is to be made.
      const isCurrent = preferred !== null && !isOver(visit.calendar, preferred, visit.now)
      await showWeek(web, visit, response, isCurrent ? preferred : thisWeek(visit), listed)
    }),
  )

  routes.get(
    '/timetable/new',
    signedIn(async (visit, request, response) => {
      const { week } = readInput(WeekQuery, request.query)
      const weeks = await web.deps.stores.files.weeks()
      sendPiece(response, <NewWeek visit={visit} weeks={weeks} wanted={week ?? null} />)
    }),
  )

  routes.get(
    '/problems',
    signedIn(async (visit, request, response) => {
      const { week = null } = readInput(WeekQuery, request.query)
      const problems = await fileProblems(web.deps.stores.files, week)
      sendPiece(response, <Problems reader={visit} problems={problems} week={week} />)
    }),
  )

  routes.post(
    '/timetable',
    signedIn(async (visit, request, response) => {
      const { week, copyOf } = readInput(NewWeekForm, request.body)
      const outcome = await createWeek(web.deps, visit.actor, { week, copyOf: copyOf === '' ? null : copyOf })
      if (outcome.kind === 'created') {
        response.set('HX-Redirect', `/timetable/${outcome.week}`).end()
        return
      }
      sendParts(response, visit, { toast: { text: refusalText(visit, outcome), tone: 'refused' } })
    }),
  )

  routes.get(
    '/timetable/:week',
    signedIn(async (visit, request, response) => {
      const { week } = readInput(WeekPath, request.params)
      await showWeek(web, visit, response, week, await listWeeks(web.deps))
    }),
  )

  routes.get(
    '/timetable/:week/grid',
    signedIn(async (visit, request, response) => {
      const { timetable, isArchived } = await weekRead(web, request)
      if (!timetable) return void response.status(204).end()
      sendPiece(response, <Week visit={visit} week={weekView(timetable, visit, isArchived)} />)
    }),
  )

  routes.get(
    '/timetable/:week/ledger',
    signedIn(async (visit, request, response) => {
      const { timetable } = await weekRead(web, request)
      if (!timetable) return void response.status(204).end()
      sendPiece(response, <Ledger visit={visit} timetable={timetable} />)
    }),
  )
  return routes
}

async function weekRead(web: Web, request: Request) {
  const { week } = readInput(WeekPath, request.params)
  return readTimetable(web.deps.stores.files, week)
}

async function showWeek(
  web: Web,
  visit: Visit,
  response: Response,
  week: string,
  { weeks, archived }: Weeks,
): Promise<void> {
  const { files } = web.deps.stores
  const { timetable, isArchived } = await readTimetable(files, week)
  const problems = await fileProblems(files, week)
  sendPage(
    response,
    <TimetablePage
      visit={visit}
      options={web.options}
      week={week}
      weeks={weeks}
      archived={archived}
      isArchived={isArchived}
      timetable={timetable}
      problems={problems}
    />,
  )
}
