import type { VNode } from 'preact'
import { isPerson, nameOf } from '../../domain/people/people.ts'
import type { AgentStatus, Pause } from '../../domain/queue/queue.ts'
import { whoText } from '../../messages/when.ts'
import type { AgentView } from '../../operations/queue/showQueue.ts'
import { pausedUntilText } from '../pausedUntilText.ts'
import { colorClass } from '../peopleColors.ts'
import { mayActOnOthers } from '../queue/mayActOnOthers.ts'
import type { Visit } from '../visit.ts'
import { asksFor, opensDialog } from './hypertext.ts'
import { StatusMark } from './statusMark.tsx'

/** An agent of the queue, with what the person may do about it. */
export function AgentCard({ visit, view }: { visit: Visit; view: AgentView }): VNode {
  const { agent, status, pause } = view
  const { queue, timetable } = visit.messages.web
  const isMe = agent.key === visit.person
  const name = isPerson(visit.people, agent.key)
    ? nameOf(visit.people, agent.key)
    : agent.name || agent.extension
  return (
    <article
      class={`agent ${status} ${colorClass(visit.people.colors.get(agent.key))}`}
      data-agent={agent.key}
    >
      <header>
        <h2>{name}</h2>
        {isMe && <span class="you">{timetable.you}</span>}
        <span class="muted">{timetable.extension(agent.extension)}</span>
      </header>
      <p class="status">
        <StatusMark status={status} /> <strong>{statusText(visit, status, pause)}</strong>
      </p>
      <p class="muted">{pause ? pauseDetail(visit, pause) : queue.calls(agent.ncalls)}</p>
      {(isMe || mayActOnOthers(visit)) && <Actions visit={visit} view={view} name={name} />}
    </article>
  )
}

function Actions({ visit, view, name }: { visit: Visit; view: AgentView; name: string }): VNode {
  const { queue } = visit.messages.web
  const url = `/queue/${encodeURIComponent(view.agent.key)}`
  return (
    <footer>
      {view.agent.paused ? (
        <button type="button" class="primary" {...asksFor(`${url}/resume`)}>
          {queue.resume}
        </button>
      ) : (
        <button type="button" {...opensDialog(`${url}/pause`)}>
          {queue.pause}
        </button>
      )}
      <button
        type="button"
        class="icon quiet"
        aria-label={queue.remove(name)}
        title={queue.remove(name)}
        {...asksFor(`${url}/remove`)}
      >
        ×
      </button>
    </footer>
  )
}

function statusText(visit: Visit, status: AgentStatus, pause: Pause | null): string {
  const { queue } = visit.messages.web
  if (status !== 'paused' || !pause) return queue.status[status]
  if (!pause.until) return queue.pausedToShiftEnd
  return pausedUntilText(visit, pause.until)
}

function pauseDetail(visit: Visit, pause: Pause): string {
  const { queue } = visit.messages.web
  const by =
    pause.by === pause.person ? '' : queue.pausedBy(whoText(visit.messages.times, visit.people, pause.by))
  return [pause.reason, by].filter((text) => text !== '').join(' · ') || '\u00a0'
}
