import type { Collision } from '../domain/absences/collisions.ts'
import { nameOf } from '../domain/people/people.ts'
import { listText } from '../messages/when.ts'
import type { Session } from './session.ts'

/** `2030-01-07 dl 09:00-10:15 L1: Alba Pi (team meeting)`. */
export function collisionLine({ messages, situation }: Session, collision: Collision): string {
  const { week, day, line, slot, person, busy } = collision
  const { absences, refusals, times } = messages
  const reasons = busy.reasons.filter((reason) => reason !== '')
  return absences.terminal.collision(
    `${week} ${day} ${slot.from}-${slot.until} L${line + 1}`,
    nameOf(situation.people, person),
    reasons.length > 0 ? listText(times, reasons) : refusals.noReason,
  )
}

/** The warning of shifts that an absence collides with, and what to do; nothing where there are none. */
export function collisionLines(session: Session, person: string, collisions: readonly Collision[]): string[] {
  if (collisions.length === 0) return []
  const { absences } = session.messages
  const name = nameOf(session.situation.people, person)
  return [
    absences.theyCollide(name, collisions.length),
    ...collisions.map((collision) => collisionLine(session, collision)),
    absences.collisionHint,
  ]
}
