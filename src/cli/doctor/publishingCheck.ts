import { isDomainError } from '../../domain/errors.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { errorText } from '../../messages/errorText.ts'
import { type Check, ok, problem } from './check.ts'

/** The place where the weeks are published lets itself be written to; nothing where none is named. */
export async function checkPublishing(
  messages: Pick<Catalogue, 'doctor' | 'errors' | 'expectations'>,
  tryPublishing: () => Promise<string | null>,
): Promise<Check[]> {
  const { doctor } = messages
  try {
    const place = await tryPublishing()
    return place === null ? [] : [ok('publishing', doctor.publishing.ok(place))]
  } catch (error) {
    const cause = isDomainError(error) ? errorText(messages, error) : null
    if (cause === null) throw error
    return [problem('publishing', doctor.publishing.failed(cause), doctor.mendPublishing)]
  }
}
