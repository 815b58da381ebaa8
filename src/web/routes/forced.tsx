import { type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { weekdays } from '../../domain/calendar/weekday.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { forcedConflictText } from '../../messages/forcedText.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { changeForcedLines } from '../../operations/forcedTurns/changeForcedLines.ts'
import { editForcedTurn } from '../../operations/forcedTurns/editForcedTurn.ts'
import { forcedCandidates } from '../../operations/forcedTurns/forcedCandidates.ts'
import { showForcedTurns } from '../../operations/forcedTurns/showForcedTurns.ts'
import { Question } from '../pages/dialog.tsx'
import { FaultPage } from '../pages/fault.tsx'
import { Forced, ForcedPage, forcedPlace } from '../pages/forced.tsx'
import { forcedName } from '../pages/forcedGrid.tsx'
import { ForcedPicker } from '../pages/forcedPicker.tsx'
import { opensDialog } from '../pages/hypertext.ts'
import { type Parts, sendPage, sendParts, sendPiece } from '../pages/send.tsx'
import { readInput } from '../readInput.ts'
import { statusOfRefusal } from '../refusals.ts'
import { readVisit, type Visit, whenSignedIn } from '../visit.ts'
import type { Web } from '../web.ts'
import { CellPath } from '../week/places.ts'
import { askToSignIn } from './access.ts'

const PlacePath = CellPath.omit({ week: true }).extend({ day: z.enum(weekdays) })
/** Free is the empty text. */
const Wished = z.string().max(60)
const EditForm = z.object({ from: Wished, to: Wished })
const LinesPath = z.object({ change: z.enum(['add', 'remove']) })

/** The forced turns: for everybody to see, for coordinators to change. */
export function forcedRoutes(web: Web): Router {
  const routes = Router()
  const { deps, options } = web
  const signedIn = (handle: (visit: Visit, request: Request, response: Response) => Promise<void>) =>
    whenSignedIn(web, handle, (request, response) => askToSignIn(web, request, response))

  routes.get('/forced', signedIn(page))
  routes.get('/forced/grid', signedIn(grid))
  routes.get('/forced/:day/:hour/:line', signedIn(picker))
  routes.post('/forced/lines/:change', signedIn(changeLines))
  routes.post('/forced/:day/:hour/:line', signedIn(edit))
  return routes

  async function page(visit: Visit, _request: Request, response: Response): Promise<void> {
    const shown = await showForcedTurns(deps, visit.actor)
    if (shown.kind === 'forced-turns') {
      return sendPage(response, <ForcedPage visit={visit} options={options} shown={shown} />)
    }
    response.status(statusOfRefusal(shown))
    const message = refusalText(visit, shown)
    sendPage(response, <FaultPage reader={visit} visit={visit} options={options} message={message} />)
  }

  async function grid(visit: Visit, _request: Request, response: Response): Promise<void> {
    const shown = await showForcedTurns(deps, visit.actor)
    if (shown.kind === 'forced-turns') return sendPiece(response, <Forced visit={visit} shown={shown} />)
    sendPiece(response, <p class="muted">{refusalText(visit, shown)}</p>)
  }

  async function picker(visit: Visit, request: Request, response: Response): Promise<void> {
    const place = readInput(PlacePath, request.params)
    const found = await forcedCandidates(deps, visit.actor, place)
    if (found.kind !== 'candidates') return sendPiece(response, <Refused visit={visit} refusal={found} />)
    const { value: forced } = await deps.stores.files.forcedTurns()
    const { from, candidates } = found
    const text = forcedPlace(visit, forced, place)
    const frame = { visit, url: request.path, place: text, from, candidates }
    sendPiece(response, <ForcedPicker {...frame} />)
  }

  async function edit(visit: Visit, request: Request, response: Response): Promise<void> {
    const wish = { ...readInput(PlacePath, request.params), ...readInput(EditForm, request.body) }
    const outcome = await editForcedTurn(deps, visit.actor, wish)
    if (outcome.kind !== 'edited') {
      const again = outcome.kind === 'not-allowed' ? undefined : request.path
      return sendRegion(visit, request, response, {
        dialog: <Refused visit={visit} refusal={outcome} {...(again && { again })} />,
      })
    }
    const { value: forced } = await deps.stores.files.forcedTurns()
    const place = forcedPlace(visit, forced, wish)
    const { from, to, conflicts } = outcome
    const texts = [
      visit.messages.web.edited(forcedName(visit, from), forcedName(visit, to), place),
      ...conflicts.map((conflict) =>
        forcedConflictText(visit, conflict, (at) => forcedPlace(visit, forced, at)),
      ),
    ]
    const undo = { url: request.path, values: { from: to, to: from } }
    await sendRegion(visit, request, response, { dialog: null, toast: { text: texts.join(' '), undo } })
  }

  async function changeLines(visit: Visit, request: Request, response: Response): Promise<void> {
    const { change } = readInput(LinesPath, request.params)
    const outcome = await changeForcedLines(deps, visit.actor, change)
    const toast =
      outcome.kind === 'lines'
        ? { text: visit.messages.absences.terminal.forcedLines(outcome.lines.join(', ')) }
        : { text: refusalText(visit, outcome), tone: 'refused' as const }
    await sendRegion(visit, request, response, { toast })
  }

  /** Answers with the forced turns as they are saved now, read with the people and hours of now. */
  async function sendRegion(visit: Visit, request: Request, response: Response, parts: Parts): Promise<void> {
    const seen = (await readVisit(web, request)) ?? visit
    const shown = await showForcedTurns(deps, seen.actor)
    const regions = shown.kind === 'forced-turns' ? { '#forced': <Forced visit={seen} shown={shown} /> } : {}
    sendParts(response, seen, { ...parts, regions })
  }
}

function Refused({ visit, refusal, again }: { visit: Visit; refusal: Refusal; again?: string }) {
  const { picker } = visit.messages.web
  return (
    <Question visit={visit} title={picker.refusedTitle} text={refusalText(visit, refusal)}>
      {again && (
        <button type="button" autofocus {...opensDialog(again)}>
          {picker.chooseAgain}
        </button>
      )}
    </Question>
  )
}
