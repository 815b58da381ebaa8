import type { types } from '@slack/bolt'
import { Temporal } from 'temporal-polyfill'
import { nobody } from '../../domain/people/people.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import { gapOf, isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import {
  breachText,
  elapsedText,
  faultText,
  noteText,
  penaltyText,
  scoreText,
} from '../../messages/plannerText.ts'
import { dateText } from '../../messages/when.ts'
import type { Reader } from '../reader.ts'
import { actionIds, actionValue } from './actionIds.ts'
import { actions, type Block, context, section } from './blocks.ts'
import { button } from './elements.ts'
import { message, type SlackMessage } from './surfaces.ts'
import { bold, lines, type Text } from './text.ts'

/** A run as its card shows it. */
export interface PlanView {
  readonly run: PlannerRun
  /** Runs that come before it. */
  readonly ahead: number
  /** Address of the run in the dashboard. */
  readonly url: string
}

const mostNotes = 6
const barCells = 12

/** The one message of a run: how far it is, what it has found, and what can be done. */
export function planCard(reader: Reader, view: PlanView): SlackMessage {
  const { run } = view
  const fact = factOf(reader, run)
  const details = isOpen(run) ? progressOf(reader, view) : resultOf(reader, run)
  const blocks: Block[] = [section(lines(bold(fact), ...details))]
  const holes = isOpen(run) ? 0 : holesOf(reader, run)
  if (holes > 0) blocks.push(section(reader.messages.planner.holes(holes), whyButton(reader, run)))
  const notes = notesOf(reader, run)
  if (notes.length > 0) blocks.push(context(lines(...notes)))
  blocks.push(actions(buttonsOf(reader, view)))
  return message(fact, blocks)
}

/** What stays of a card when its run was taken away. */
export function discardedCard(reader: Reader, week: string): SlackMessage {
  const fact = reader.messages.planner.plan.discarded(weekName(reader, week))
  return message(fact, [section(fact)])
}

function factOf(reader: Reader, run: PlannerRun): string {
  const { plan } = reader.messages.planner
  const week = weekName(reader, run.request.week)
  if (run.publishedAt) return plan.published(week)
  if (isOpen(run)) return plan.planning(week)
  return run.draft
    ? plan.planned(week)
    : run.state === 'killed'
      ? plan.discarded(week)
      : plan.notPlanned(week)
}

function progressOf(reader: Reader, { run, ahead }: PlanView): Text[] {
  const { planner } = reader.messages
  if (run.state === 'queued' && ahead > 0) return [planner.plan.waiting(ahead)]
  const { draft } = run
  if (!draft) return [`${bar(0)}  ${planner.nothingYet}`]
  return [`${bar(shareDone(run))}  ${elapsedText(reader, draft.elapsedMs)}`, scoreText(reader, draft)]
}

function resultOf(reader: Reader, run: PlannerRun): Text[] {
  const { draft } = run
  const fault = faultText(reader, run)
  if (!draft) return fault === null ? [] : [fault]
  const took = reader.messages.planner.took(elapsedText(reader, draft.elapsedMs))
  return [`${scoreText(reader, draft)} · ${took}`, ...(fault === null ? [] : [fault])]
}

function notesOf(reader: Reader, run: PlannerRun): string[] {
  const hours = run.planned?.hours ?? []
  if (isOpen(run) || run.publishedAt) return []
  const breaches = (run.draft?.breaches ?? []).map((breach) => breachText(reader, breach, hours))
  const notes = run.notes.map((note) => noteText(reader, note, hours))
  const penalties = [...(run.draft?.penalties ?? [])]
    .sort((a, b) => b.cost - a.cost)
    .map((penalty) => `${penalty.cost} · ${penaltyText(reader, penalty, hours)}`)
  const all = [...breaches, ...notes, ...penalties]
  const rest = all.length - mostNotes
  return rest > 0 ? [...all.slice(0, mostNotes), reader.messages.planner.more(rest)] : all
}

function buttonsOf(reader: Reader, { run, url }: PlanView): types.Button[] {
  const { plan } = reader.messages.planner
  const value = actionValue({ run: run.id })
  const dashboard = button({ text: plan.dashboard, actionId: actionIds.planOpen, url })
  if (isOpen(run)) return [button({ text: plan.stop, actionId: actionIds.planStop, value }), dashboard]
  if (!run.draft || run.publishedAt) return [dashboard]
  return [
    button({ text: plan.publish, actionId: actionIds.planPublish, value, style: 'primary' }),
    button({ text: plan.discard, actionId: actionIds.planDiscard, value }),
    dashboard,
  ]
}

/** How far towards the proof, or through its time, whichever is further. */
function shareDone({ draft, request }: PlannerRun): number {
  if (!draft) return 0
  const gap = gapOf(draft)
  const proven = gap === null ? 0 : 1 - gap / 100
  const time = request.seconds === null ? 0 : draft.elapsedMs / 1000 / request.seconds
  return Math.min(1, Math.max(proven, time))
}

function bar(share: number): string {
  const full = Math.round(share * barCells)
  return '▓'.repeat(full) + '░'.repeat(barCells - full)
}

function holesOf(reader: Reader, { request, planned, draft }: PlannerRun): number {
  if (!planned || !draft) return 0
  let holes = 0
  const { cells } = timetableOfDraft(request.week, planned, draft, reader.people)
  for (const rows of cells.values())
    for (const row of rows) holes += row.filter((key) => key === nobody).length
  return holes
}

function whyButton({ messages }: Reader, { id: run }: PlannerRun): types.Button {
  return button({ text: messages.why.ask, actionId: actionIds.planHoles, value: actionValue({ run }) })
}

function weekName({ messages }: Reader, week: string): string {
  return messages.times.weekOf(dateText(messages.times, Temporal.PlainDate.from(week)))
}
