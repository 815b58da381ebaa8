import * as z from 'zod'
import { slackErrorCode } from './slackError.ts'

/** What of a Slack client the directory needs. */
export interface UsersApi {
  readonly users: {
    info(args: { user: string; include_locale: boolean }): Promise<unknown>
    lookupByEmail(args: { email: string }): Promise<unknown>
  }
}

/** What Slack tells about a user. */
export interface Profile {
  readonly userId: string
  readonly email: string | null
  readonly locale: string | null
  /** Neither deactivated nor a bot. */
  readonly isActive: boolean
}

const Answer = z.object({
  user: z.object({
    id: z.string(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    locale: z.string().optional(),
    profile: z.object({ email: z.string().optional() }).optional(),
  }),
})

interface Remembered<T> {
  readonly value: Promise<T>
  readonly goodUntilMs: number
}

/** Asks Slack for users and remembers the answers, "no such user" included; a failed call is not remembered. */
export function createProfiles(api: UsersApi, realNow: () => number, lifeMs: number) {
  const byId = createMemory<Profile | null>(realNow, lifeMs)
  const idByEmail = createMemory<string | null>(realNow, lifeMs)

  async function askById(userId: string): Promise<Profile | null> {
    return unlessUnknown(async () => profileOf(await api.users.info({ user: userId, include_locale: true })))
  }

  /** This look-up gives no locale: only the id is taken from it. */
  async function askByEmail(email: string): Promise<string | null> {
    return unlessUnknown(async () => Answer.parse(await api.users.lookupByEmail({ email })).user.id)
  }

  const profileById = (userId: string) => byId.get(userId, () => askById(userId))

  return {
    byId: profileById,
    async byEmail(email: string): Promise<Profile | null> {
      const key = email.toLowerCase()
      const userId = await idByEmail.get(key, () => askByEmail(key))
      return userId === null ? null : profileById(userId)
    },
    forget(userId: string): void {
      byId.forget(userId)
      // The e-mail may be what has changed, and then it is not known under which one the user was found.
      idByEmail.clear()
    },
  }
}

async function unlessUnknown<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    const code = slackErrorCode(error)
    if (code === 'user_not_found' || code === 'users_not_found' || code === 'user_not_visible') return null
    throw error
  }
}

function profileOf(answer: unknown): Profile {
  const { user } = Answer.parse(answer)
  return {
    userId: user.id,
    email: user.profile?.email ?? null,
    locale: user.locale ?? null,
    isActive: user.deleted !== true && user.is_bot !== true,
  }
}

/** While Slack does not answer, what it said last is better than nothing, for so long before it is asked again. */
const staleMs = 30_000

function createMemory<T>(realNow: () => number, lifeMs: number) {
  const entries = new Map<string, Remembered<T>>()
  return {
    get(key: string, ask: () => Promise<T>): Promise<T> {
      const known = entries.get(key)
      if (known && realNow() < known.goodUntilMs) return known.value
      const value = ask()
      const entry = { value, goodUntilMs: realNow() + lifeMs }
      entries.set(key, entry)
      value.catch(() => {
        if (entries.get(key) !== entry) return
        if (known) entries.set(key, { ...known, goodUntilMs: realNow() + Math.min(staleMs, lifeMs) })
        else entries.delete(key)
      })
      return known ? value.catch(() => known.value) : value
    },
    forget: (key: string) => entries.delete(key),
    clear: () => entries.clear(),
  }
}
