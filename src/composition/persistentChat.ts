import type { Logger } from 'pino'
import { isDomainError } from '../domain/errors.ts'
import type { Alarm } from '../notify/alarm.ts'
import type { Chat } from './chat.ts'

/** What Slack says when trying again will not help: somebody must mend the tokens. */
const final = new Set([
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'org_login_required',
])

/**
 * A chat that goes on trying to connect while the network is down, so that the phone queue does not wait for it.
 * Tokens that Slack refuses are thrown as `DomainError('slack-refused')` by `start`.
 */
export function createPersistentChat(
  createChat: () => Chat,
  { log, alarm, retryMs }: { readonly log: Logger; readonly alarm: Alarm; readonly retryMs: number },
): Chat {
  let chat: Chat | null = null
  let cancel: () => void = () => {}
  let isStopped = false

  async function attempt(): Promise<void> {
    const next = createChat()
    chat = next
    try {
      await next.start()
    } catch (error) {
      await next.stop().catch(() => undefined)
      chat = null
      throw error
    }
  }

  function tryAgainLater(): void {
    if (isStopped) return
    cancel = alarm(retryMs, () => {
      attempt().catch((error: unknown) => {
        log.warn({ error }, 'chat is still out of reach')
        tryAgainLater()
      })
    })
  }

  return {
    async start() {
      try {
        await attempt()
      } catch (error) {
        if (isDomainError(error, 'slack-refused') && final.has(String(error.params.reason))) throw error
        log.error({ error }, 'chat is out of reach; everything else works, and it is tried again')
        tryAgainLater()
      }
    },
    async stop() {
      isStopped = true
      cancel()
      await chat?.stop()
    },
  }
}
