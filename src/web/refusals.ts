import type { Refusal } from '../domain/refusals.ts'

/** The HTTP status of a refusal; what depends on the state that the person did not know is a conflict. */
export function statusOfRefusal(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'not-allowed':
    case 'past-week':
    case 'not-your-call':
      return 403
    case 'unknown-person':
    case 'no-such-cell':
    case 'no-such-week':
    case 'no-such-source':
    case 'no-such-call':
    case 'not-in-queue':
    case 'no-such-run':
      return 404
    case 'changed-meanwhile':
    case 'field-changed':
    case 'already-in-queue':
    case 'being-planned':
    case 'published-since':
    case 'run-over':
    case 'run-not-over':
    case 'already-there':
    case 'absences-changed-meanwhile':
    case 'repair-gone':
    case 'absence-exists':
    case 'noted-meanwhile':
    case 'not-paused':
    case 'confirm-last-agent':
    case 'confirm-busy':
      return 409
    case 'link-gone':
      return 410
    case 'bad-week':
      return 400
    case 'no-explanation':
      return 503
    default:
      return 422
  }
}
