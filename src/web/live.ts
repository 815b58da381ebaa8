import type { Response } from 'express'
import type { Happening } from '../domain/events.ts'
import type { QueueReader, QueueReading } from './queue/queueReader.ts'
import type { Every, WebDependencies } from './web.ts'

/** What an open page may have to draw anew. */
export type LiveTopic = 'queue' | 'timetable' | 'people' | 'absences' | 'planner' | 'forced'

export interface Live {
  /** Keeps a browser told of changes until it goes away. */
  open(response: Response): void
  /** Ends every stream and stops asking the exchange. */
  close(): void
}

const pollMs = 2000
const heartbeatMs = 25_000

/**
 * Tells open pages what changed. Only the topic is sent: each page asks for its own part again, in its person's
 * language and with its person's rights. While somebody watches, the exchange is asked every two seconds, since
 * phones ring without telling Tomàtic.
 */
export function createLive(
  deps: Pick<WebDependencies, 'events' | 'log'>,
  queue: QueueReader,
  every: Every,
): Live {
  const streams = new Set<Response>()
  let stopWatching: (() => void) | null = null
  let shown = ''

  function tell(topic: LiveTopic): void {
    for (const stream of streams) stream.write(`event: ${topic}\ndata:\n\n`)
  }

  async function look(reading: Promise<QueueReading>): Promise<void> {
    const seen = fingerprint(await reading)
    if (seen === shown) return
    shown = seen
    tell('queue')
  }

  function lookIfWatched(read: () => Promise<QueueReading>): void {
    if (streams.size === 0) return
    look(read()).catch((error: unknown) =>
      deps.log.error({ error }, 'the queue could not be read for the pages'),
    )
  }

  function watch(): () => void {
    const stopPolling = every(pollMs, () => lookIfWatched(() => queue.read()))
    const stopBeating = every(heartbeatMs, () => {
      for (const stream of streams) stream.write(': here\n\n')
    })
    return () => {
      stopPolling()
      stopBeating()
    }
  }

  const stopListening = deps.events.subscribe((happening) => {
    const topics = topicsOf(happening)
    for (const topic of topics) if (topic !== 'queue') tell(topic)
    if (!topics.includes('queue')) return
    queue.outdate()
    lookIfWatched(() => queue.refresh())
  })

  function open(response: Response): void {
    response.status(200).set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.write('retry: 1000\n\n')
    streams.add(response)
    stopWatching ??= watch()
    response.on('close', () => {
      streams.delete(response)
      if (streams.size > 0) return
      stopWatching?.()
      stopWatching = null
    })
  }

  function close(): void {
    stopListening()
    stopWatching?.()
    stopWatching = null
    for (const stream of streams) stream.end()
    streams.clear()
  }

  return { open, close }
}

/** What of a reading a page shows; ages and clocks left out, since they always change. */
function fingerprint(reading: QueueReading): string {
  const agents = reading.view?.agents.map(({ agent, status, pause }) => [
    agent.key,
    agent.name,
    status,
    agent.ncalls,
    agent.flags,
    pause?.id,
  ])
  return JSON.stringify([agents, reading.fault !== null])
}

function topicsOf(happening: Happening): readonly LiveTopic[] {
  switch (happening.kind) {
    case 'agent-paused':
    case 'agent-resumed':
    case 'member-added':
    case 'member-removed':
    case 'queue-states-changed':
      return ['queue']
    case 'queue-programmed':
      return ['queue', 'timetable']
    case 'cell-edited':
    case 'timetable-created':
    case 'timetables-retired':
    case 'credit-changed':
      return ['timetable']
    case 'planner-run-changed':
      return ['planner']
    case 'people-changed':
    case 'file-changed':
    case 'file-broken':
      return ['people', 'timetable', 'queue', 'forced']
    case 'absences-changed':
      return ['absences']
    case 'forced-turns-changed':
      return ['forced']
    case 'call-changed':
    case 'notice-waiting':
      return []
  }
}
