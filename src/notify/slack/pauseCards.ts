import { Temporal } from 'temporal-polyfill'
import type { Happening, ResumeReason } from '../../domain/events.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { EndedPause, PostedMessage, Stores } from '../../domain/ports/stores.ts'
import type { Pause } from '../../domain/queue/queue.ts'
import type { Alarm } from '../alarm.ts'
import { pauseMatter, pauseOfMatter } from '../matters.ts'
import type { PauseState } from '../pauseText.ts'
import { readReader } from '../readers.ts'
import type { Directory } from './directory.ts'
import { pauseCard } from './pauseCard.ts'
import { postPatiently } from './postOnce.ts'
import { createDirectMessages, type MessagesApi } from './slackChannel.ts'
import type { Patience } from './slackClient.ts'
import { isGone, retryAfterMsOf } from './slackError.ts'

/** The cards of pauses in people's direct messages, kept true. */
export interface PauseCards {
  /**
   * Shows a pause that is on to `viewer`: in the card of the pause that it replaces where there is one, else in a
   * new message. Who asked for it in writing looks at the end of the conversation: `below` posts the card there and
   * takes the earlier one away. Throws `DeliveryError` or Slack's error when it cannot be posted.
   */
  show(pause: Pause, viewer: string, place?: 'in-place' | 'below'): Promise<void>
  /** Brings the cards up to date with what happened; never rejects. */
  follow(happening: Happening): Promise<void>
  /** Looks again at a message that was just posted: its pause may have ended meanwhile. Never rejects. */
  recheck(message: PostedMessage): Promise<void>
  /** Closes the cards of pauses that ended while nobody looked, such as before a restart. Never rejects. */
  catchUp(): Promise<void>
}

export interface PauseCardsDependencies {
  readonly api: MessagesApi
  readonly directory: Pick<Directory, 'userOf' | 'languageOf'>
  readonly stores: Stores
  readonly clock: Clock
  readonly alarm: Alarm
  readonly warn: (what: string, cause: unknown) => void
  /** How often a card is posted again when Slack does not answer; not at all by default. */
  readonly patience?: Pick<Patience, 'pausesMs' | 'pass'>
}

const RETRY_MS = 30_000
/** No pause outlasts a day of service by so much that its card would matter. */
const LOOK_BACK = { hours: 24 }

type Ending = { readonly why: ResumeReason | null; readonly by: string | null }
const unknownEnding: Ending = { why: null, by: null }

/** Cards are changed one at a time, so that two happenings never write the same message in the wrong order. */
export function createPauseCards(deps: PauseCardsDependencies): PauseCards {
  const { stores } = deps
  const directMessages = createDirectMessages(deps.api, deps.directory)
  const patience = deps.patience ?? { pausesMs: [], pass: () => Promise.resolve() }
  /** Pauses that go on and whose cards could not be brought up to date. */
  const stale = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  let isRetrySet = false

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  function quietly(work: () => Promise<void>): Promise<void> {
    return inTurn(work).catch((error: unknown) => deps.warn('a pause card could not be updated', error))
  }

  async function cardFor(viewer: string, state: PauseState) {
    const address = { to: 'person', person: viewer } as const
    const { languageOf } = deps.directory
    return pauseCard(await readReader({ files: stores.files, clock: deps.clock, languageOf }, address), state)
  }

  /** `gone`: somebody has deleted the message; `later`: Slack could not be reached and it is looked at again. */
  async function update(message: PostedMessage, state: PauseState): Promise<'done' | 'gone' | 'later'> {
    const { channel, ts } = message
    try {
      await deps.api.chat.update({ channel, ts, ...(await cardFor(message.person, state)) })
    } catch (error) {
      if (isGone(error)) return 'gone'
      deps.warn('a pause card could not be updated', error)
      retryLater(Math.max(RETRY_MS, retryAfterMsOf(error) ?? 0))
      return 'later'
    }
    return 'done'
  }

  function retryLater(delayMs: number): void {
    if (isRetrySet) return
    isRetrySet = true
    deps.alarm(delayMs, () => {
      isRetrySet = false
      void catchUp()
    })
  }

  /** Writes the end into the cards of a pause and forgets those that are done. */
  async function close(pause: EndedPause, ending: Ending): Promise<void> {
    const matter = pauseMatter(pause.id)
    const messages = await stores.posted.about(matter)
    if (messages.length === 0 || pause.endedAt === null) return
    const state = { pause, why: ending.why ?? presumedReason(pause), endedBy: ending.by }
    const left: PostedMessage[] = []
    for (const message of messages) if ((await update(message, state)) === 'later') left.push(message)
    await replace(matter, left)
  }

  /** Cards of the pause that this one replaces go on as cards of this one; who is told by a notice gets a new one. */
  async function takeOver(pause: Pause): Promise<void> {
    for (const before of await replacedBy(pause)) {
      const messages = await stores.posted.about(pauseMatter(before.id))
      const kept = messages.filter(({ person }) => person !== pause.person || pause.by === pause.person)
      if (kept.length > 0) {
        const matter = pauseMatter(pause.id)
        const moved = kept.map((message) => ({ ...message, matter }))
        await replace(
          pauseMatter(before.id),
          messages.filter((message) => !kept.includes(message)),
          moved,
        )
        await refresh(pause)
      }
      await close(before, unknownEnding)
    }
  }

  /** Writes a pause that is on into its cards, and forgets those that somebody has deleted. */
  async function refresh(pause: Pause): Promise<void> {
    stale.delete(pause.id)
    const matter = pauseMatter(pause.id)
    const messages = await stores.posted.about(matter)
    const left: PostedMessage[] = []
    for (const message of messages) {
      const updated = await update(message, onState(pause))
      if (updated === 'later') stale.add(pause.id)
      if (updated !== 'gone') left.push(message)
    }
    if (left.length < messages.length) await replace(matter, left)
  }

  async function refreshStale(): Promise<void> {
    for (const id of [...stale]) {
      const pause = await stores.pauses.find(id)
      if (pause?.endedAt === null) await refresh(pause)
      else stale.delete(id)
    }
  }

  async function replacedBy(pause: Pause): Promise<EndedPause[]> {
    const around = { from: pause.since.subtract({ seconds: 1 }), until: pause.since.add({ seconds: 1 }) }
    const pauses = await stores.pauses.during(around.from, around.until)
    return pauses.filter(
      (other) =>
        other.id !== pause.id && other.person === pause.person && other.endedAt?.equals(pause.since) === true,
    )
  }

  async function replace(
    matter: string,
    left: readonly PostedMessage[],
    moved: readonly PostedMessage[] = [],
  ): Promise<void> {
    await stores.save(async (tx) => {
      await tx.posted.forget(matter)
      for (const message of [...left, ...moved]) await tx.posted.remember(message)
    })
  }

  async function show(pause: Pause, viewer: string, place: 'in-place' | 'below'): Promise<void> {
    await takeOver(pause)
    const matter = pauseMatter(pause.id)
    const messages = await stores.posted.about(matter)
    const earlier = messages.filter(({ person }) => person === viewer)
    if (earlier.length === 0 || place === 'below') {
      const card = await cardFor(viewer, onState(pause))
      const channel = await directMessages.of(viewer)
      const key = `${matter} ${viewer} ${pause.since.epochMilliseconds} ${place} ${earlier.length}`
      const posted = await postPatiently(deps.api, { channel, message: card, key }, patience)
      const others = messages.filter(({ person }) => person !== viewer)
      await replace(matter, others, [{ matter, person: viewer, ...posted }])
      for (const message of earlier) await withdraw(message)
    }
    await closeIfEnded(pause.id)
  }

  async function withdraw({ channel, ts }: PostedMessage): Promise<void> {
    try {
      await deps.api.chat.delete({ channel, ts })
    } catch (error) {
      if (!isGone(error)) deps.warn('an earlier pause card could not be taken away', error)
    }
  }

  async function closeIfEnded(pauseId: string): Promise<void> {
    const pause = await stores.pauses.find(pauseId)
    if (pause) await close(pause, unknownEnding)
  }

  async function closeEnded(person: string | null): Promise<void> {
    const now = deps.clock.now()
    for (const pause of await stores.pauses.during(now.subtract(LOOK_BACK), now.add({ seconds: 1 }))) {
      if (person === null || pause.person === person) await close(pause, unknownEnding)
    }
  }

  async function follow(happening: Happening): Promise<void> {
    if (happening.kind === 'agent-paused') await takeOver(happening.pause)
    if (happening.kind === 'member-removed') await closeEnded(happening.person)
    if (happening.kind === 'agent-resumed') {
      const pause = await stores.pauses.find(happening.pause.id)
      if (pause) await close(pause, { why: happening.why, by: happening.by })
    }
  }

  function catchUp(): Promise<void> {
    return quietly(async () => {
      await refreshStale()
      await closeEnded(null)
    })
  }

  return {
    show: (pause, viewer, place = 'in-place') => inTurn(() => show(pause, viewer, place)),
    follow: (happening) => quietly(() => follow(happening)),
    recheck(message) {
      const pauseId = pauseOfMatter(message.matter)
      return pauseId === null ? Promise.resolve() : quietly(() => closeIfEnded(pauseId))
    },
    catchUp,
  }
}

function onState(pause: Pause): PauseState {
  return { pause: { ...pause, endedAt: null }, why: null, endedBy: null }
}

function presumedReason(pause: EndedPause): ResumeReason | null {
  if (pause.endedAt === null || pause.until === null) return null
  return Temporal.Instant.compare(pause.endedAt, pause.until) < 0 ? null : 'time'
}
