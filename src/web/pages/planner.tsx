import type { VNode } from 'preact'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import { scoreText } from '../../messages/plannerText.ts'
import { momentText, whoText } from '../../messages/when.ts'
import { capitalised } from '../capitalised.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { thisWeek } from '../week/weekView.ts'
import { DialogHead } from './dialog.tsx'
import { opensDialog, redrawnOn, redrawnWhileAtWork } from './hypertext.ts'
import { Page } from './layout.tsx'
import { weekName } from './timetable.tsx'

interface PlannerFrame {
  readonly visit: Visit
  readonly options: WebOptions
  readonly runs: readonly PlannerRun[]
}

/** The planner: its runs, and the button that begins one. */
export function PlannerPage({ visit, options, runs }: PlannerFrame): VNode {
  const { page } = visit.messages.planner
  return (
    <Page reader={visit} visit={visit} options={options} title={page.title} place="planner">
      <div class="planner-head">
        <h1>{page.title}</h1>
        <button type="button" class="primary" {...opensDialog('/planner/new')}>
          {page.newRun}
        </button>
      </div>
      <RunList visit={visit} runs={runs} />
    </Page>
  )
}

/** The runs, newest first; drawn anew while they go on. */
export function RunList({ visit, runs }: { visit: Visit; runs: readonly PlannerRun[] }): VNode {
  const { page } = visit.messages.planner
  return (
    <div
      id="runs"
      {...(runs.some(isOpen)
        ? redrawnWhileAtWork('planner', '/planner/list')
        : redrawnOn(['planner'], '/planner/list'))}
    >
      {runs.length === 0 ? (
        <section class="empty">
          <p>{page.none}</p>
        </section>
      ) : (
        <ul class="runs">
          {runs.map((run) => (
            <li key={run.id}>
              <a class="run" href={`/planner/${run.id}`}>
                <strong>{capitalised(weekName(visit, run.request.week))}</strong>
                {run.request.description !== '' && <span>{run.request.description}</span>}
                <StateTag visit={visit} run={run} />
                <span class="muted run-score">{run.draft ? scoreText(visit, run.draft) : ''}</span>
                <span class="muted run-who">{launchedText(visit, run)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The state of a run in words; a published one says so. */
export function StateTag({ visit, run }: { visit: Visit; run: PlannerRun }): VNode {
  const { states, page } = visit.messages.planner
  if (run.publishedAt) {
    const by = whoText(visit.messages.times, visit.people, run.publishedBy ?? '')
    return <span class="tag">{page.publishedBy(by, momentIn(visit, run.publishedAt))}</span>
  }
  return <span class={isOpen(run) ? 'tag now' : 'tag'}>{states[run.state]}</span>
}

/** `Alba Pi, yesterday at 10:15`. */
export function launchedText(visit: Visit, run: PlannerRun): string {
  return `${whoText(visit.messages.times, visit.people, run.by)}, ${momentIn(visit, run.launchedAt)}`
}

function momentIn(visit: Visit, instant: PlannerRun['launchedAt']): string {
  return momentText(visit.messages.times, instant, visit.now, visit.timezone)
}

/** Asks for the week, its lines, and what else a run may be told. */
export function NewRun({ visit, week }: { visit: Visit; week: string }): VNode {
  const { planner, times, web } = visit.messages
  const { plan, page } = planner
  const { lineCount, days } = visit.configuration
  return (
    <section>
      <DialogHead visit={visit} title={plan.title} />
      <form class="fields" hx-post="/planner" hx-swap="none" hx-sync="drop">
        <label>
          {plan.week}
          <input type="date" name="week" value={week} min="2000-01-01" required autofocus />
        </label>
        <label>
          {plan.lines}
          <input type="number" name="lines" value={lineCount} min="1" max="200" required />
        </label>
        <fieldset>
          <legend>{plan.firstDays}</legend>
          <p class="muted">{plan.firstDaysHint}</p>
          <div class="first-days">
            {days.map((day) => (
              <label key={day} class="tick">
                <input type="checkbox" name={`first-${day}`} value={day} /> {times.shortWeekday(day)}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          {plan.description}
          <input type="text" name="description" maxLength={100} />
        </label>
        <label>
          {page.seconds}
          <input type="number" name="seconds" value="60" min="1" max="3600" required />
        </label>
        <div class="actions">
          <button type="submit" class="primary">
            {plan.submit}
          </button>
          <button type="button" data-closes-dialog>
            {web.cancel}
          </button>
        </div>
      </form>
    </section>
  )
}

/** The week that a run is most likely asked for: the next one. */
export function likelyWeek(visit: Visit): string {
  return thisWeek({ ...visit, now: visit.now.add({ hours: 24 * 7 }) })
}
