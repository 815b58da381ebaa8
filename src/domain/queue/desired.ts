import type { People } from '../people/people.ts'
import type { DesiredMember, Pause, QueueChange } from './queue.ts'

/**
 * Who should be in the queue: the people planned for the shift, with the manual changes made since it began, in
 * the order they were made, and the pauses that are on. People without extension are left out (facts §1.1).
 */
export function desiredMembers(
  planned: readonly string[],
  changes: readonly QueueChange[],
  pauses: readonly Pause[],
  people: People,
): DesiredMember[] {
  const keys = new Set(planned)
  for (const change of changes) {
    if (change.kind === 'clear') keys.clear()
    else if (change.person === null) continue
    else if (change.kind === 'add') keys.add(change.person)
    else keys.delete(change.person)
  }
  const paused = new Set(pauses.map((pause) => pause.person))
  const members: DesiredMember[] = []
  for (const key of keys) {
    const extension = people.extensions.get(key)
    if (extension) members.push({ key, extension, paused: paused.has(key) })
  }
  return members
}
