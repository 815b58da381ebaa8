import { Router } from 'express'
import * as z from 'zod'
import { formatHour } from '../../domain/calendar/hours.ts'
import type { People } from '../../domain/people/people.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { createWeek } from '../../operations/timetable/createWeek.ts'
import { editSlot } from '../../operations/timetable/editSlot.ts'
import { readInput } from '../readInput.ts'
import type { Visit } from '../visit.ts'
import type { Web } from '../web.ts'
import { CellPath, Key, WeekPath } from '../week/places.ts'
import type { Guard } from './guard.ts'
import { sendRefusal } from './sendRefusal.ts'

const EditPath = CellPath.extend({ name: Key })
const EditBody = z.object({ from: Key, confirmed: z.boolean().default(false) })
const CreateBody = z.object({ copyOf: z.string().max(10).nullable().default(null) })

/** Timetables: which weeks there are, one of them, and changes of both. */
export function timetableApi(web: Web, signedIn: Guard): Router {
  const routes = Router()
  const { files } = web.deps.stores

  routes.get(
    '/graella/list',
    signedIn(async (_visit, _request, response) => {
      response.json({ weeks: await files.weeks() })
    }),
  )
  routes.get(
    '/graella/:week',
    signedIn(async (visit, request, response) => {
      const { week } = readInput(WeekPath, request.params)
      const loaded = await files.timetable(week)
      if (!loaded) return sendRefusal(visit, response, { kind: 'no-such-week' })
      response.json(asOriginal(loaded.value, visit.people))
    }),
  )
  routes.post(
    '/graella/:week',
    signedIn(async (visit, request, response) => {
      const { week } = readInput(WeekPath, request.params)
      const { copyOf } = readInput(CreateBody, request.body)
      const outcome = await createWeek(web.deps, visit.actor, { week, copyOf })
      if (outcome.kind !== 'created') return sendRefusal(visit, response, outcome)
      response.status(201).json(await present(visit, week))
    }),
  )
  routes.patch(
    '/graella/:week/:day/:hour/:line/:name',
    signedIn(async (visit, request, response) => {
      const { name, ...place } = readInput(EditPath, request.params)
      const { from, confirmed } = readInput(EditBody, request.body)
      const outcome = await editSlot(web.deps, visit.actor, { ...place, from, to: name, confirmed })
      if (outcome.kind !== 'edited' && outcome.kind !== 'unchanged') {
        return sendRefusal(visit, response, outcome)
      }
      response.json(await present(visit, place.week))
    }),
  )
  return routes

  async function present(visit: Visit, week: string) {
    const loaded = await files.timetable(week)
    return loaded && asOriginal(loaded.value, visit.people)
  }
}

/** The shape that programmes of the original know (telephony facts §8). */
function asOriginal(timetable: Timetable, people: People) {
  return {
    week: timetable.week,
    days: timetable.days,
    hours: timetable.hours.map(formatHour),
    turns: timetable.lines,
    timetable: Object.fromEntries(timetable.cells),
    colors: Object.fromEntries(people.colors),
    extensions: Object.fromEntries(people.extensions),
    names: { ...Object.fromEntries(timetable.names), ...Object.fromEntries(people.names) },
    log: timetable.log,
    overload: Object.fromEntries(timetable.overload),
    penalties: timetable.penalties.map(({ cost, text }) => [cost, text]),
    cost: timetable.cost,
  }
}
