import { Router } from 'express'
import * as z from 'zod'
import type { Absence } from '../../domain/absences/absence.ts'
import { editableSources } from '../../domain/absences/checkAbsence.ts'
import { formatTurns } from '../../domain/absences/turns.ts'
import { may } from '../../domain/permissions.ts'
import { lineProblemText } from '../../messages/lineProblemText.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { listAbsences } from '../../operations/absences/listAbsences.ts'
import { readAbsenceFile } from '../../operations/absences/readAbsenceFile.ts'
import { replaceAbsences } from '../../operations/absences/replaceAbsences.ts'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import type { Web } from '../web.ts'
import { Key } from '../week/places.ts'
import type { Guard } from './guard.ts'
import { sendRefusal } from './sendRefusal.ts'

const SourcePath = z.object({ source: z.enum(editableSources) })
const PersonPath = z.object({ person: Key })
/** What is wrong with an entry is for the operation to say, in the order of the facts. */
const Entries = z.array(z.record(z.string(), z.unknown())).max(200)
/** Both lists, since what is not in them goes: one that was left out must not be taken for an empty one. */
const BusyBody = z.object({ weekly: Entries, oneshot: Entries })

/** Absences of a person as existing clients know them (scheduling facts §4.2): all of them read, and all replaced. */
export function busyApi({ deps }: Web, signedIn: Guard): Router {
  const routes = Router()

  routes.get(
    '/busy/download/:source',
    signedIn(async (visit, request, response) => {
      const { source } = readInput(SourcePath, request.params)
      const file = await readAbsenceFile(deps, visit.actor, source)
      if (file.kind !== 'absence-file') return sendRefusal(visit, response, file)
      response.type('text/plain').send(file.text)
    }),
  )

  routes.get(
    '/busy/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const listed = await listAbsences(deps, visit.actor, person)
      if (listed.kind !== 'absences') return sendRefusal(visit, response, listed)
      const { weekly, oneshot } = listed.lines
      // They show what others have written.
      const mayAll = may(visit.actor, 'editAnyAbsences', visit.configuration.permissions)
      const problems = mayAll ? listed.problems : []
      response.json({
        weekly: weekly.map(entryOf),
        oneshot: oneshot.map(entryOf),
        errors: problems.map((problem) => lineProblemText(visit.messages, problem)),
      })
    }),
  )

  routes.post(
    '/busy/:person',
    signedIn(async (visit, request, response) => {
      const { person } = readInput(PersonPath, request.params)
      const after = readInput(BusyBody, request.body)
      const outcome = await replaceAbsences(deps, visit.actor, { person, before: null, after })
      if (outcome.kind === 'absences-changed' || outcome.kind === 'unchanged') {
        const collisions = outcome.kind === 'unchanged' ? [] : outcome.collisions
        response.json({
          result: 'ok',
          collisions: collisions.map(({ week, day, hour, line }) => ({ week, day, hour, line })),
        })
        return
      }
      response
        .status(statusOfRefusal(outcome))
        .json({ result: 'error', error: outcome.kind, message: refusalText(visit, outcome) })
    }),
  )
  return routes
}

/** An entry has either a weekday, empty for every day, or a date. */
function entryOf({ weekday, date, slots, reason, required }: Absence) {
  const when = date === null ? { weekday: weekday ?? '' } : { date }
  return { ...when, turns: formatTurns(slots), reason, optional: !required }
}
