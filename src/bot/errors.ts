import type { App } from '@slack/bolt'
import * as z from 'zod'
import { type DomainError, isDomainError } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { type Catalogue, messagesIn } from '../messages/catalogue.ts'
import { errorText } from '../messages/errorText.ts'
import { section } from '../notify/slack/blocks.ts'
import { message } from '../notify/slack/surfaces.ts'
import type { BotDependencies } from './dependencies.ts'
import { newReference, noteLostAnswer } from './lostAnswer.ts'

/** Who caused what failed, and where they can be told. */
const Origin = z.object({
  user_id: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
  event: z.object({ user: z.string().optional(), channel: z.string().optional() }).optional(),
})

/** The user to whom a fault is told, or null for what nobody asked for. */
function userOf(body: unknown): string | null {
  const origin = Origin.safeParse(body)
  if (!origin.success) return null
  return origin.data.user_id ?? origin.data.user?.id ?? origin.data.event?.user ?? null
}

/**
 * Notes a fault with its cause under a short reference, and tells the person a sentence with that reference. Never
 * rejects.
 */
export async function reportFault(
  deps: Pick<BotDependencies, 'log' | 'newId' | 'directory' | 'stores' | 'clock' | 'events'>,
  fault: { readonly error: unknown; readonly body: unknown },
  tell: (userId: string, text: string) => Promise<unknown>,
): Promise<void> {
  const reference = newReference(deps)
  const userId = userOf(fault.body)
  deps.log.error({ err: fault.error, reference, userId }, 'the bot failed')
  if (userId === null) return
  try {
    // Whatever failed may keep us from knowing the language too; the sentence must come all the same.
    const language = await deps.directory.languageOfUser(userId).catch((): Language => 'ca')
    const messages = messagesIn(language)
    await tell(userId, faultText(messages, originalOf(fault.error), reference))
  } catch (error) {
    await noteLostAnswer(deps, userId, error, reference)
  }
}

function faultText(messages: Catalogue, error: DomainError | null, reference: string): string {
  return (error && errorText(messages, error)) ?? messages.errors.unknown(reference)
}

/** Bolt wraps what a listener threw. */
function originalOf(error: unknown): DomainError | null {
  if (isDomainError(error)) return error
  if (error instanceof Error && 'original' in error && isDomainError(error.original)) return error.original
  return null
}

/** Faults of listeners reach the person who caused them, in their direct message. */
export function handleErrors(app: App, deps: BotDependencies): void {
  app.error(async (fault) => {
    const body = 'body' in fault ? fault.body : null
    const error = 'error' in fault ? fault.error : fault
    await reportFault(deps, { error, body }, (userId, text) =>
      deps.post(userId, message(text, [section(text)])),
    )
  })
}
