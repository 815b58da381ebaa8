import type { Pbx } from '../../domain/ports/pbx.ts'
import { isSettled, type QueueDifference, queueDifference } from '../../domain/queue/difference.ts'
import type { DesiredMember } from '../../domain/queue/queue.ts'

/**
 * Brings the exchange's queue to the desired members and returns what had to change. In one step where the
 * exchange can; else members are added before others go, so that the queue is never empty in between; where only
 * emptying is possible, it is emptied and filled at once (design §6).
 */
export async function applyMembers(
  pbx: Pbx,
  queue: string,
  desired: readonly DesiredMember[],
): Promise<QueueDifference> {
  const difference = queueDifference(await pbx.queue(queue), desired)
  if (isSettled(difference)) return difference
  if (pbx.capabilities.has('atomicSet')) {
    await pbx.setQueue(
      queue,
      desired.map(({ extension, paused }) => ({ extension, paused })),
    )
    return difference
  }
  if (difference.remove.length > 0 && !pbx.capabilities.has('removeOne')) {
    await pbx.clear(queue)
    for (const member of desired) await pbx.add(queue, member.extension)
    for (const member of desired) if (member.paused) await pbx.pause(queue, member.extension)
    return difference
  }
  for (const extension of difference.add) await pbx.add(queue, extension)
  for (const extension of difference.pause) await pbx.pause(queue, extension)
  for (const extension of difference.resume) await pbx.resume(queue, extension)
  for (const extension of difference.remove) await pbx.remove(queue, extension)
  return difference
}
