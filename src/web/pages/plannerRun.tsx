import type { VNode } from 'preact'
import { nameOf } from '../../domain/people/people.ts'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import type { TurnDifference } from '../../domain/timetable/turnDifferences.ts'
import {
  breachText,
  elapsedText,
  faultText,
  noteText,
  penaltyText,
  scoreText,
} from '../../messages/plannerText.ts'
import { listText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import { CostCurve } from '../planner/curve.tsx'
import { planView } from '../planner/planView.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { DialogHead } from './dialog.tsx'
import { asksFor, opensDialog, redrawnOn, redrawnWhileAtWork } from './hypertext.ts'
import { Page } from './layout.tsx'
import { launchedText, StateTag } from './planner.tsx'
import { weekName } from './timetable.tsx'
import { WeekGrid } from './week.tsx'

/** More are drawn once the run is over. */
const mostCellsWhileAtWork = 600

interface RunFrame {
  readonly visit: Visit
  readonly run: PlannerRun
}

/** One run: how far it is, what it has found and what that costs, and what can be done with it. */
export function RunPage({ visit, run, options }: RunFrame & { options: WebOptions }): VNode {
  const { page } = visit.messages.planner
  return (
    <Page reader={visit} visit={visit} options={options} title={page.title} place="planner">
      <p>
        <a href="/planner">{page.back}</a>
      </p>
      <RunParts visit={visit} run={run} />
    </Page>
  )
}

/** What changes while the run goes on. */
export function RunParts({ visit, run }: RunFrame): VNode {
  const { planner } = visit.messages
  const { draft } = run
  const fault = faultText(visit, run)
  const week = planView(run, visit)
  const cells = (week?.days ?? []).flatMap(({ slots }) => slots.flatMap((slot) => slot.cells)).length
  return (
    <div id="run" {...drawnAnew(run)}>
      <div class="planner-head">
        <h1>{capitalised(weekName(visit, run.request.week))}</h1>
        <StateTag visit={visit} run={run} />
        <span class="space" />
        <RunActions visit={visit} run={run} />
      </div>
      <p class="muted">
        {[run.request.description, launchedText(visit, run)].filter((text) => text !== '').join(' · ')}
      </p>
      {fault !== null && <p class="refused">{fault}</p>}
      {draft && (
        <p class="score">
          <strong>{scoreText(visit, draft)}</strong>{' '}
          <span class="muted">{planner.took(elapsedText(visit, draft.elapsedMs))}</span>
        </p>
      )}
      <CostCurve visit={visit} run={run} />
      <Remarks visit={visit} run={run} />
      {week && (!isOpen(run) || cells <= mostCellsWhileAtWork) && (
        <section class="plan">
          <h2>{planner.page.solution}</h2>
          {isOpen(run) && <p class="muted">{planner.page.notFinal}</p>}
          <WeekGrid visit={visit} week={week} />
        </section>
      )}
      <Penalties visit={visit} run={run} />
    </div>
  )
}

function drawnAnew(run: PlannerRun) {
  const url = `/planner/${run.id}/run`
  return isOpen(run) ? redrawnWhileAtWork('planner', url) : redrawnOn(['planner'], url)
}

function RunActions({ visit, run }: RunFrame): VNode {
  const { page } = visit.messages.planner
  const path = `/planner/${run.id}`
  return (
    <div class="actions">
      {isOpen(run) ? (
        <>
          <button type="button" {...asksFor(`${path}/stop`)}>
            {page.stop}
          </button>
          <button type="button" class="quiet" {...asksFor(`${path}/kill`)}>
            {page.kill}
          </button>
        </>
      ) : (
        <>
          {run.draft && (
            <button type="button" class="primary" {...opensDialog(`${path}/publish`)}>
              {page.publish}
            </button>
          )}
          <button type="button" {...asksFor(`${path}/remove`)}>
            {page.remove}
          </button>
        </>
      )}
    </div>
  )
}

function Remarks({ visit, run }: RunFrame): VNode | null {
  const { page } = visit.messages.planner
  const hours = run.planned?.hours ?? visit.configuration.hours
  const breaches = (run.draft?.breaches ?? []).map((breach) => breachText(visit, breach, hours))
  const notes = run.notes.map((note) => noteText(visit, note, hours))
  if (breaches.length + notes.length === 0) return null
  return (
    <section class="remarks">
      <h2>{breaches.length > 0 ? page.breaches : page.notes}</h2>
      <ul>
        {[...breaches, ...notes].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Penalties({ visit, run }: RunFrame): VNode | null {
  const { draft, planned } = run
  if (!draft || !planned) return null
  const { planner } = visit.messages
  return (
    <section class="penalties">
      <h2>{planner.penaltiesTitle}</h2>
      {draft.penalties.length === 0 && <p>{planner.noPenalties}</p>}
      <ul>
        {draft.penalties.map((penalty) => {
          const text = penaltyText(visit, penalty, planned.hours)
          return (
            <li key={`${penalty.kind}${text}`}>
              <b>{penalty.cost}</b> {text}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What publishing would change; `changed` is the sentence that says so where somebody else was quicker. */
export function PublishDialog(frame: {
  readonly visit: Visit
  readonly run: PlannerRun
  readonly look: {
    readonly seen: string
    readonly isNew: boolean
    readonly differences: readonly TurnDifference[]
  }
  readonly changed: string | null
}): VNode {
  const { visit, run, look, changed } = frame
  const { planner, web, times } = visit.messages
  const names = (keys: readonly string[]) =>
    listText(
      times,
      keys.map((key) => nameOf(visit.people, key)),
    )
  return (
    <section>
      <DialogHead
        visit={visit}
        title={planner.page.publishTitle}
        detail={weekName(visit, run.request.week)}
      />
      {changed !== null && <p class="refused">{changed}</p>}
      <p>
        {look.isNew ? planner.differences.firstOfWeek : planner.differences.title(look.differences.length)}
      </p>
      {!look.isNew && (
        <ul class="differences">
          {look.differences.map(({ day, from, come, gone }) => (
            <li key={`${day}${from}`}>
              <b>
                {capitalised(times.shortWeekday(day))} {from}
              </b>
              {come.length > 0 && <span>{planner.differences.come(names(come))}</span>}
              {gone.length > 0 && <span class="muted">{planner.differences.gone(names(gone))}</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="primary" {...asksFor(`/planner/${run.id}/publish`, { seen: look.seen })}>
          {changed === null ? planner.page.publish : planner.page.publishAnyway}
        </button>
        <button type="button" data-closes-dialog>
          {web.cancel}
        </button>
      </div>
    </section>
  )
}
