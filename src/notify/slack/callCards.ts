import type { Temporal } from 'temporal-polyfill'
import { type Call, stateOf } from '../../domain/calls/call.ts'
import type { Happening } from '../../domain/events.ts'
import type { CallerInformation } from '../../domain/ports/callers.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { PostedMessage, Stores } from '../../domain/ports/stores.ts'
import type { Alarm } from '../alarm.ts'
import { type CallView, earlierCalls } from '../callText.ts'
import { callMatter } from '../matters.ts'
import { readReader } from '../readers.ts'
import { callCard } from './callCard.ts'
import type { Directory } from './directory.ts'
import { postOnce } from './postOnce.ts'
import { createDirectMessages, type MessagesApi } from './slackChannel.ts'
import { deliveryErrorOf, isGone } from './slackError.ts'

/** The cards of calls, in the direct messages of those at whose phones they rang. */
export interface CallCards {
  /** Brings the cards of a call up to date with what happened; never rejects. */
  follow(happening: Happening): Promise<void>
  /** Looks again at the calls that were going on when a former process ended. Never rejects. */
  catchUp(): Promise<void>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export interface CallCardsDependencies {
  readonly api: MessagesApi
  readonly directory: Pick<Directory, 'userOf' | 'languageOf'>
  readonly stores: Stores
  readonly callers: CallerInformation
  readonly clock: Clock
  readonly alarm: Alarm
  readonly warn: (what: string, cause: unknown) => void
}

const RETRY_MS = 5000
/** A little longer than any phone rings. */
const RUNG_OUT_MS = 125_000
const MOST_ATTEMPTS = 12
/** A call that began earlier needs no card that could not be posted meanwhile. */
const FRESH = { minutes: 30 }

/**
 * Each call has a lane of its own: its cards are changed one at a time, always to what the call is by then, and a slow
 * answer for one call keeps no other waiting.
 */
export function createCallCards(deps: CallCardsDependencies): CallCards {
  const { stores } = deps
  const directMessages = createDirectMessages(deps.api, deps.directory)
  /** Calls for which a former process, or one that Slack did not answer, may have posted a card. */
  const inDoubt = new Set<string>()
  const lanes = new Map<string, { waiting: boolean; done: Promise<void> }>()
  const attempts = new Map<string, number>()
  let catchingUp: Promise<void> = Promise.resolve()

  /** What is asked while one is waiting already is done by that one. */
  function refresh(callId: string): Promise<void> {
    const lane = lanes.get(callId)
    if (lane?.waiting) return lane.done
    const next = { waiting: true, done: Promise.resolve() }
    next.done = (lane?.done ?? Promise.resolve()).then(async () => {
      next.waiting = false
      await attempt(callId)
      if (lanes.get(callId) === next) lanes.delete(callId)
    })
    lanes.set(callId, next)
    return next.done
  }

  async function attempt(callId: string): Promise<void> {
    try {
      await bringUpToDate(callId)
      attempts.delete(callId)
      inDoubt.delete(callId)
    } catch (error) {
      deps.warn('the card of a call could not be shown', error)
      const { isFinal, retryAfterMs } = deliveryErrorOf(error)
      const count = (attempts.get(callId) ?? 0) + 1
      attempts.set(callId, count)
      inDoubt.add(callId)
      if (isFinal || count >= MOST_ATTEMPTS) attempts.delete(callId)
      else deps.alarm(retryAfterMs ?? RETRY_MS, () => void refresh(callId))
    }
  }

  async function bringUpToDate(callId: string): Promise<void> {
    const call = await stores.calls.find(callId)
    if (!call) return
    const matter = callMatter(callId)
    const posted = await stores.posted.about(matter)
    const view = await viewOf(call)
    const isNew = call.person !== null && !posted.some(({ person }) => person === call.person)
    // The phone that rings comes before those that no longer do.
    if (isNew && call.person !== null && isWorthPosting(call, deps.clock.now())) {
      await post(matter, call.person, view)
    }
    for (const message of posted) await update(message, view)
    if (isNew && stateOf(call, deps.clock.now()) === 'ringing') lookWhenRungOut(callId)
  }

  /** Not every exchange tells how a call goes on: then the card must not say for ever that it rings. */
  function lookWhenRungOut(callId: string): void {
    deps.alarm(RUNG_OUT_MS, () => {
      stores.calls.find(callId).then(
        (call) => {
          if (call && stateOf(call, deps.clock.now()) === 'past') void refresh(callId)
        },
        (error: unknown) => deps.warn('a call could not be looked at again', error),
      )
    })
  }

  async function viewOf(call: Call): Promise<CallView> {
    const { value: categories } = await stores.files.callCategories()
    const caller = await deps.callers.about(call.phone, earlierCalls + 1).catch((error: unknown) => {
      deps.warn('it could not be found out who calls', error)
      return null
    })
    return { call, caller, categories }
  }

  async function cardFor(person: string, view: CallView) {
    const { languageOf } = deps.directory
    const address = { to: 'person', person } as const
    return callCard(await readReader({ files: stores.files, clock: deps.clock, languageOf }, address), view)
  }

  async function post(matter: string, person: string, view: CallView): Promise<void> {
    const channel = await directMessages.of(person)
    const card = { channel, message: await cardFor(person, view), key: `${matter} ${person}` }
    const posted = await postOnce(deps.api, card, inDoubt.has(view.call.id))
    await stores.save((tx) => tx.posted.remember({ matter, person, ...posted }))
  }

  async function update({ channel, ts, person }: PostedMessage, view: CallView): Promise<void> {
    try {
      await deps.api.chat.update({ channel, ts, ...(await cardFor(person, view)) })
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }

  async function lookAgain(): Promise<void> {
    const now = deps.clock.now()
    const recent = await stores.calls.between(now.subtract(FRESH), now.add({ seconds: 1 })).catch(() => [])
    for (const call of recent) {
      inDoubt.add(call.id)
      await refresh(call.id)
    }
  }

  return {
    async follow(happening) {
      if (happening.kind === 'call-changed') await refresh(happening.call.id)
    },
    catchUp() {
      catchingUp = catchingUp.then(lookAgain)
      return catchingUp
    },
    async settled() {
      await catchingUp
      for (const lane of [...lanes.values()]) await lane.done
    },
  }
}

/** A card comes with the ring; one for a call that is over already would only be in the way. */
function isWorthPosting(call: Call, now: Temporal.Instant): boolean {
  const state = stateOf(call, now)
  if (state === 'ended' || state === 'lost' || state === 'past') return false
  return call.startedAt.add(FRESH).epochMilliseconds > now.epochMilliseconds
}
