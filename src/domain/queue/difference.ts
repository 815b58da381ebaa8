import type { Agent, DesiredMember } from './queue.ts'

/** What separates the queue as it is from the queue as it should be; all are extensions. */
export interface QueueDifference {
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly pause: readonly string[]
  readonly resume: readonly string[]
}

/** The changes that make the current queue the desired one; somebody added paused is in `add` and in `pause`. */
export function queueDifference(
  current: readonly Pick<Agent, 'extension' | 'paused'>[],
  desired: readonly Pick<DesiredMember, 'extension' | 'paused'>[],
): QueueDifference {
  const pausedNow = new Map(current.map((agent) => [agent.extension, agent.paused]))
  const wanted = new Set(desired.map((member) => member.extension))
  return {
    add: desired.filter(({ extension }) => !pausedNow.has(extension)).map(({ extension }) => extension),
    remove: [...pausedNow.keys()].filter((extension) => !wanted.has(extension)),
    pause: desired
      .filter(({ extension, paused }) => paused && pausedNow.get(extension) !== true)
      .map(({ extension }) => extension),
    resume: desired
      .filter(({ extension, paused }) => !paused && pausedNow.get(extension) === true)
      .map(({ extension }) => extension),
  }
}

/** True when the queue already is as desired. */
export function isSettled(difference: QueueDifference): boolean {
  return (
    difference.add.length + difference.remove.length + difference.pause.length + difference.resume.length ===
    0
  )
}
