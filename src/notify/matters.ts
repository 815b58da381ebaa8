import type { Notice } from '../domain/notices.ts'

/** The name of what messages about a pause are about. */
export function pauseMatter(pauseId: string): string {
  return `pause:${pauseId}`
}

/** The name of what messages about a call are about. */
export function callMatter(callId: string): string {
  return `call:${callId}`
}

/** The matter whose changes a notice's message must follow, or null when it is said once and for all. */
export function matterOf(notice: Notice): string | null {
  return notice.kind === 'paused-by-other' ? pauseMatter(notice.pauseId) : null
}

/** The id of the pause that a matter is about, or null when it is about something else. */
export function pauseOfMatter(matter: string): string | null {
  return matter.startsWith('pause:') ? matter.slice('pause:'.length) : null
}
