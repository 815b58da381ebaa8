import type { BotDependencies } from './dependencies.ts'

type LostAnswerDependencies = Pick<
  BotDependencies,
  'log' | 'newId' | 'directory' | 'stores' | 'clock' | 'events'
>

/** A short text under which a fault is found in the log. */
export function newReference(deps: Pick<BotDependencies, 'newId'>): string {
  return deps.newId().replaceAll('-', '').slice(-8)
}

/**
 * Notes that somebody could not be answered and has them told so as soon as Slack takes it; the outbox keeps it over
 * a restart. Never rejects.
 */
export async function noteLostAnswer(
  deps: LostAnswerDependencies,
  userId: string,
  error: unknown,
  reference = newReference(deps),
): Promise<void> {
  try {
    deps.log.warn({ err: error, reference, userId }, 'an answer did not get through')
    const person = await deps.directory.personOf(userId)
    if (person === null) return
    const notice = { kind: 'answer-lost', at: deps.clock.now().toString(), reference } as const
    const address = { to: 'person', person } as const
    await deps.stores.save((tx) => tx.outbox.add({ id: deps.newId(), address, notice, dropAfterMs: null }))
    deps.events.publish({ kind: 'notice-waiting' })
  } catch (cause) {
    deps.log.error({ err: cause, reference, userId }, 'the person could not be told')
  }
}
