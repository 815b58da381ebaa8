import { DomainError } from '../domain/errors.ts'

/**
 * Refuses a queue name that an exchange, a shell or a URL might take for something else (telephony facts §12
 * row 11): throws `DomainError('pbx-bad-queue')`.
 */
export function checkQueueName(queue: string): void {
  if (!/^[A-Za-z0-9_-]+$/.test(queue)) throw new DomainError('pbx-bad-queue', { queue })
}
