import type { VNode } from 'preact'
import type { AgentStatus } from '../../domain/queue/queue.ts'

const handset =
  'M4.2 1.8l1.9 3.4-1.3 1.5c.8 1.7 2 2.9 3.7 3.7l1.5-1.3 3.4 1.9c.3 1.9-.9 3.2-2.6 3.2C5.9 14.2 1.8 10.1 1.8 5.2c0-1.7.6-3.2 2.4-3.4z'
const bell =
  'M8 1.5a4.3 4.3 0 0 0-4.3 4.3v3L2.3 11v1h11.4v-1l-1.4-2.2v-3A4.3 4.3 0 0 0 8 1.5zM6.3 13a1.7 1.7 0 0 0 3.4 0z'
const bars = 'M4 2.5h3v11H4zM9 2.5h3v11H9z'
const plug = 'M5 1.5h1.5V5h3V1.5H11V5h1.5v3A4.5 4.5 0 0 1 8.8 12.4V15H7.2v-2.6A4.5 4.5 0 0 1 3.5 8V5H5z'
const sand = 'M3.5 1.5h9v2L9.5 8l3 4.5v2h-9v-2l3-4.5-3-4.5z'

const shapes: Readonly<Record<Exclude<AgentStatus, 'available'>, string>> = {
  ringing: bell,
  incall: handset,
  paused: bars,
  disconnected: plug,
  unknown: sand,
}

/** The mark beside an agent's state: a dot, a bell, a handset, two bars, a plug. Drawn, so that no font is needed. */
export function StatusMark({ status }: { status: AgentStatus }): VNode {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {status === 'available' ? (
        <circle class="free" cx="8" cy="8" r="5.5" />
      ) : (
        <path fill="currentColor" d={shapes[status]} />
      )}
    </svg>
  )
}
