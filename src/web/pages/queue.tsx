import type { VNode } from 'preact'
import type { FileProblem } from '../../domain/errors.ts'
import { nameOf } from '../../domain/people/people.ts'
import { isAttending } from '../../domain/queue/lastAgent.ts'
import { clockText, durationText, listText, momentText } from '../../messages/when.ts'
import type { WhoIsOn } from '../../operations/timetable/whoIsOn.ts'
import { mayActOnOthers } from '../queue/mayActOnOthers.ts'
import type { QueueReading } from '../queue/queueReader.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { AgentCard } from './agentCard.tsx'
import { asksFor, opensDialog, redrawnOn } from './hypertext.ts'
import { Page } from './layout.tsx'

export interface QueueFrame {
  readonly visit: Visit
  readonly reading: QueueReading
  readonly onShift: WhoIsOn
  /** Real milliseconds, for the age of the reading. */
  readonly nowMs: number
}

/** The queue's page. */
export function QueuePage(
  frame: QueueFrame & { options: WebOptions; problems: readonly FileProblem[] },
): VNode {
  const { visit, options, problems } = frame
  const { queue } = visit.messages.web
  return (
    <Page
      reader={visit}
      visit={visit}
      options={options}
      title={queue.title}
      place="queue"
      problems={problems}
    >
      <Queue {...frame} />
    </Page>
  )
}

/** What of the queue is live. */
export function Queue(frame: QueueFrame): VNode {
  const { visit, reading } = frame
  const { queue } = visit.messages.web
  const agents = reading.view?.agents ?? []
  return (
    <div id="queue" {...redrawnOn(['queue', 'people'], '/queue/cards')}>
      <div class="toolbar queue-bar">
        <h1>{queue.title}</h1>
        {agents.length > 0 && (
          <span class="muted">
            {queue.attending(agents.filter(({ agent }) => isAttending(agent)).length)}
          </span>
        )}
        <span class="space" />
        <OwnPlace frame={frame} />
        {mayActOnOthers(visit) && (
          <button type="button" {...opensDialog('/queue/add')}>
            {queue.add}
          </button>
        )}
      </div>
      <Unreachable frame={frame} />
      <Shift visit={visit} onShift={frame.onShift} />
      {reading.view && agents.length === 0 && <Empty frame={frame} />}
      <ul class={reading.fault ? 'agents old' : 'agents'}>
        {agents.map((view) => (
          <li key={view.agent.extension} id={`agent-${view.agent.extension}`}>
            <AgentCard visit={visit} view={view} />
          </li>
        ))}
      </ul>
      {!mayActOnOthers(visit) && <p class="muted note">{queue.ownOnly}</p>}
    </div>
  )
}

function OwnPlace({ frame }: { frame: QueueFrame }): VNode | null {
  const { visit, reading } = frame
  const { queue } = visit.messages.web
  if (!reading.view || !visit.people.extensions.has(visit.person)) return null
  const isIn = reading.view.agents.some(({ agent }) => agent.key === visit.person)
  return (
    <button type="button" {...asksFor(`/queue/${visit.person}/${isIn ? 'remove' : 'add'}`)}>
      {isIn ? queue.leave : queue.join}
    </button>
  )
}

function Unreachable({ frame }: { frame: QueueFrame }): VNode | null {
  const { visit, reading, nowMs } = frame
  if (!reading.fault) return null
  const { queue } = visit.messages.web
  const age = durationText(visit.messages.times, (nowMs - reading.readAtMs) / 1000)
  return (
    <p class="banner" role="alert">
      {reading.view ? queue.unreachable(age) : queue.unreachableBefore}
    </p>
  )
}

function Shift({ visit, onShift }: { visit: Visit; onShift: WhoIsOn }): VNode {
  const { web, times } = visit.messages
  const { now, next } = onShift
  return (
    <dl class="shift">
      {now ? (
        <div>
          <dt>{web.queue.onNow(clockText(now.shift.endsAt, visit.timezone))}</dt>
          <dd>{persons(visit, now)}</dd>
        </div>
      ) : (
        <div>
          <dt>{web.queue.closed}</dt>
        </div>
      )}
      {next && (
        <div>
          <dt>{web.queue.next(momentText(times, next.shift.startsAt, visit.now, visit.timezone))}</dt>
          <dd>{persons(visit, next)}</dd>
        </div>
      )}
    </dl>
  )
}

function persons(visit: Visit, on: NonNullable<WhoIsOn['now']>): string {
  const { web, times } = visit.messages
  if (!on.timetable) return web.queue.noTimetable
  if (on.persons.length === 0) return web.queue.nobody
  return listText(
    times,
    on.persons.map((key) => nameOf(visit.people, key)),
  )
}

function Empty({ frame }: { frame: QueueFrame }): VNode {
  const { queue } = frame.visit.messages.web
  return (
    <section class="empty">
      <h2>{queue.emptyTitle}</h2>
      <p>{frame.onShift.now ? queue.emptyOpen : queue.emptyClosed}</p>
    </section>
  )
}
