import type { types } from '@slack/bolt'
import type { Picture } from '../notify/weekPictures.ts'
import type { Caller } from './caller.ts'
import type { BotDependencies } from './dependencies.ts'
import { noteLostAnswer } from './lostAnswer.ts'
import type { Reply } from './reply.ts'
import type { Surface } from './surface.ts'

/**
 * Puts an answer where it belongs: where it was asked for, or in the person's direct message with the bot. What was
 * asked for has been done by then; where Slack does not take the answer, the person hears so later. Never rejects.
 */
export async function deliver(
  deps: BotDependencies,
  caller: Caller,
  reply: Reply,
  surface: Surface,
  triggerId: string | null = null,
): Promise<void> {
  try {
    if (reply.kind === 'form' && triggerId !== null && (await opened(deps, triggerId, reply.form))) return
    await answer(deps, caller, reply, surface)
  } catch (error) {
    await noteLostAnswer(deps, caller.userId, error)
  }
}

async function answer(deps: BotDependencies, caller: Caller, reply: Reply, surface: Surface): Promise<void> {
  switch (reply.kind) {
    case 'show':
      return surface.show(reply.message)
    case 'refuse':
      return surface.refuse(reply.message)
    case 'direct':
      await deps.post(caller.userId, reply.message)
      // In the direct message itself, a notice that something has appeared there would be one too many.
      if (!surface.isDirect) await surface.show(reply.notice)
      return
    case 'form':
      return surface.show(reply.message)
    case 'done':
      return
    case 'pictured':
      await surface.show(surface.isDirect ? reply.message : reply.elsewhere)
      return postPictures(deps, caller, reply.pictures)
    case 'plan':
      await deps.planCards.show(reply.run, personOf(caller))
      if (!surface.isDirect) await surface.show(reply.notice)
      return
    case 'card':
      return deliverCard(deps, caller, reply, surface)
  }
}

/** False where Slack took too long to let it open. */
async function opened(deps: BotDependencies, triggerId: string, view: types.ModalView): Promise<boolean> {
  try {
    await deps.client.views.open({ trigger_id: triggerId, view })
    return true
  } catch (error) {
    deps.log.info({ err: error }, 'a form could not be opened; a button was shown instead')
    return false
  }
}

/** What is written says the same, so that it is enough where a picture cannot be made or posted. */
async function postPictures(
  deps: BotDependencies,
  { userId }: Caller,
  pictures: () => Promise<readonly Picture[]>,
): Promise<void> {
  try {
    await deps.postPictures(userId, await pictures())
  } catch (error) {
    deps.log.warn({ err: error }, 'a picture could not be posted')
  }
}

function personOf(caller: Caller): string {
  return caller.kind === 'person' ? caller.reader.person : ''
}

/** The pause is on whether or not its card can be posted, so that then the answer is shown where it was asked for. */
async function deliverCard(
  deps: BotDependencies,
  caller: Caller,
  { pause, message, notice }: Extract<Reply, { kind: 'card' }>,
  surface: Surface,
): Promise<void> {
  if (caller.kind !== 'person') return
  try {
    const isBelow = surface.isDirect && !surface.isOnCard
    await deps.pauseCards.show(pause, caller.reader.person, isBelow ? 'below' : 'in-place')
  } catch (error) {
    deps.log.warn({ err: error, pause: pause.id }, 'the card of a pause could not be posted')
    await surface.show(message)
    return
  }
  if (!surface.isDirect) return surface.show(notice)
  await surface
    .settle()
    .catch((error: unknown) => deps.log.warn({ err: error }, 'what was clicked could not be taken away'))
}
