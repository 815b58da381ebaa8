import { type Request, type Response, Router } from 'express'
import type { VNode } from 'preact'
import * as z from 'zod'
import { nobody } from '../../domain/people/people.ts'
import { cellAt, type Timetable } from '../../domain/timetable/timetable.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { whoText } from '../../messages/when.ts'
import { candidatesFor } from '../../operations/timetable/candidates.ts'
import { type EditOutcome, editSlot, type SlotEdit } from '../../operations/timetable/editSlot.ts'
import { readTimetable } from '../fileProblems.ts'
import { Question } from '../pages/dialog.tsx'
import { asksFor, opensDialog } from '../pages/hypertext.ts'
import { Ledger } from '../pages/ledger.tsx'
import { Picker } from '../pages/picker.tsx'
import { type Parts, sendParts, sendPiece } from '../pages/send.tsx'
import { Week } from '../pages/week.tsx'
import { readInput } from '../readInput.ts'
import { readVisit, type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { CellPath, Key, placeText } from '../week/places.ts'
import { weekView } from '../week/weekView.ts'
import { askToSignIn } from './access.ts'

const EditForm = z.object({
  from: Key,
  to: Key,
  confirmed: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
})

type Refused = Exclude<EditOutcome, { kind: 'edited' }>

/** Choosing and changing who has a cell. */
export function cellRoutes(web: Web): Router {
  const routes = Router()
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get(
    '/timetable/:week/:day/:hour/:line',
    signedIn(async (visit, request, response) => {
      const { week, ...place } = readInput(CellPath, request.params)
      const { timetable } = await readTimetable(web.deps.stores.files, week)
      const candidates = await candidatesFor(web.deps, week, place)
      const from = timetable && cellAt(timetable, place)
      if (!timetable || !candidates || from === null) {
        const refusal = { kind: timetable ? 'no-such-cell' : 'no-such-week' } as const
        sendPiece(response, <Refusal visit={visit} text={refusalText(visit, refusal)} />)
        return
      }
      const text = placeText(visit, timetable, place)
      const whyUrl = `/why/${week}/${place.day}/${place.hour}/${encodeURIComponent(from)}`
      const frame = { visit, url: request.path, place: text, from, whyUrl, candidates }
      sendPiece(response, <Picker {...frame} />)
    }),
  )

  routes.post(
    '/timetable/:week/:day/:hour/:line',
    signedIn(async (visit, request, response) => {
      const place = readInput(CellPath, request.params)
      const edit: SlotEdit = { ...place, ...readInput(EditForm, request.body) }
      const outcome = await editSlot(web.deps, visit.actor, edit)
      // Read again: the page must show what is saved now, with the people and hours of now.
      const seen = (await readVisit(web, request)) ?? visit
      const { timetable, isArchived } = await readTimetable(web.deps.stores.files, edit.week)
      const regions = timetable ? drawn(seen, timetable, isArchived) : {}
      const answer =
        outcome.kind === 'edited'
          ? doneParts(seen, timetable, edit, request.path)
          : refusedParts(seen, edit, outcome, request.path)
      sendParts(response, seen, { ...answer, regions })
    }),
  )
  return routes
}

function drawn(visit: Visit, timetable: Timetable, isArchived: boolean): Record<string, VNode> {
  return {
    '#week': <Week visit={visit} week={weekView(timetable, visit, isArchived)} />,
    '#ledger': <Ledger visit={visit} timetable={timetable} />,
  }
}

function doneParts(visit: Visit, timetable: Timetable | null, edit: SlotEdit, url: string): Parts {
  const { web } = visit.messages
  const slot = timetable ? placeText(visit, timetable, edit) : ''
  const undo = { url, values: { from: edit.to, to: edit.from, confirmed: true } }
  const text = web.edited(shownName(visit, edit.from), shownName(visit, edit.to), slot)
  return { dialog: null, toast: { text, undo } }
}

function refusedParts(visit: Visit, edit: SlotEdit, outcome: Refused, url: string): Parts {
  const { picker, yes } = visit.messages.web
  const text = refusalText(visit, outcome)
  if (outcome.kind === 'unchanged') return { dialog: null, toast: { text } }
  if (outcome.kind === 'confirm-busy') {
    const values = { from: edit.from, to: edit.to, confirmed: true }
    return {
      dialog: (
        <Question visit={visit} title={picker.confirmTitle} text={text}>
          <button type="button" class="primary" autofocus {...asksFor(url, values)}>
            {yes}
          </button>
          <ChooseAgain visit={visit} url={url} />
        </Question>
      ),
    }
  }
  if (outcome.kind === 'changed-meanwhile') {
    const { current } = outcome
    const values = { from: current, to: edit.to, confirmed: edit.confirmed }
    return {
      dialog: (
        <Question visit={visit} title={picker.changedTitle} text={text}>
          <ChooseAgain visit={visit} url={url} focus />
          <button type="button" {...asksFor(url, values)}>
            {picker.instead(shownName(visit, edit.to), shownName(visit, current))}
          </button>
        </Question>
      ),
    }
  }
  return { dialog: <Refusal visit={visit} text={text} again={url} /> }
}

function ChooseAgain({ visit, url, focus = false }: { visit: Visit; url: string; focus?: boolean }): VNode {
  return (
    <button type="button" autofocus={focus} {...opensDialog(url)}>
      {visit.messages.web.picker.chooseAgain}
    </button>
  )
}

function Refusal({ visit, text, again }: { visit: Visit; text: string; again?: string }): VNode {
  return (
    <Question visit={visit} title={visit.messages.web.picker.refusedTitle} text={text}>
      {again && <ChooseAgain visit={visit} url={again} focus />}
    </Question>
  )
}

function shownName(visit: Visit, key: string): string {
  return key === nobody ? visit.messages.times.nobody : whoText(visit.messages.times, visit.people, key)
}
