import type { Happening } from '../../domain/events.ts'
import { timetableOfDraft } from '../../domain/planner/draftTimetable.ts'
import { isOpen, type PlannerRun } from '../../domain/planner/run.ts'
import type { Clock } from '../../domain/ports/clock.ts'
import type { PostedMessage, Stores } from '../../domain/ports/stores.ts'
import type { Variant } from '../../domain/variant.ts'
import type { Alarm } from '../alarm.ts'
import { planPictures } from '../planPictures.ts'
import type { Reader } from '../reader.ts'
import { readReader } from '../readers.ts'
import type { Directory } from './directory.ts'
import { discardedCard, planCard } from './planCard.ts'
import { postOnce } from './postOnce.ts'
import { createDirectMessages, type MessagesApi } from './slackChannel.ts'
import { isGone } from './slackError.ts'
import { type FilesApi, uploadPictures, uploadTimeoutMs } from './uploadPictures.ts'

/** The messages of planner runs, in the direct messages of those who asked for them. */
export interface PlanCards {
  /** Posts the message of a run that somebody has launched; from then on it changes in place. */
  show(run: string, person: string): Promise<void>
  /** Brings messages up to date with what happened; never rejects. */
  follow(happening: Happening): void
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export interface PlanCardsDependencies {
  readonly api: MessagesApi & FilesApi
  readonly directory: Pick<Directory, 'userOf' | 'languageOf'>
  readonly stores: Stores
  /** A run at work with its best so far; null for any other. */
  readonly atWork: (id: string) => PlannerRun | null
  readonly clock: Clock
  readonly alarm: Alarm
  readonly variant: Variant | null
  readonly dashboardUrl: () => string
  readonly warn: (what: string, cause: unknown) => void
}

/** Slack takes some fifty updates a minute of an app. */
const updateEveryMs = 2000

export function createPlanCards(deps: PlanCardsDependencies): PlanCards {
  const { api, stores } = deps
  const directMessages = createDirectMessages(api, deps.directory)
  /** Runs whose message waits for its time to change. */
  const waiting = new Set<string>()
  const lanes = new Map<string, Promise<void>>()
  const pictured = new Set<string>()

  function matterOf(run: string): string {
    return `plan:${run}`
  }

  /** One change of a message after another. */
  function inLane(run: string, work: () => Promise<void>): Promise<void> {
    const done = (lanes.get(run) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => deps.warn('the message of a plan could not be changed', error))
    lanes.set(run, done)
    void done.then(() => {
      if (lanes.get(run) === done) lanes.delete(run)
    })
    return done
  }

  async function readRun(id: string): Promise<PlannerRun | null> {
    return deps.atWork(id) ?? (await stores.plannerRuns.find(id))
  }

  function readerOf(person: string): Promise<Reader> {
    const languages = { files: stores.files, clock: deps.clock, languageOf: deps.directory.languageOf }
    return readReader(languages, { to: 'person', person })
  }

  async function cardOf(reader: Reader, run: PlannerRun) {
    const open = await stores.plannerRuns.open()
    const ahead = Math.max(
      0,
      open.findIndex(({ id }) => id === run.id),
    )
    return planCard(reader, { run, ahead, url: `${deps.dashboardUrl()}/planner/${run.id}` })
  }

  async function refresh(id: string, week: string): Promise<void> {
    const posted = await stores.posted.about(matterOf(id))
    if (posted.length === 0) return
    const run = await readRun(id)
    for (const message of posted) await update(message, run, week)
    if (!run || isOpen(run) || !run.draft || run.publishedAt || pictured.has(id)) return
    pictured.add(id)
    for (const message of posted) await postPicture(message, run)
  }

  async function update({ channel, ts, person }: PostedMessage, run: PlannerRun | null, week: string) {
    const reader = await readerOf(person)
    const card = run ? await cardOf(reader, run) : discardedCard(reader, week)
    try {
      await api.chat.update({ channel, ts, ...card })
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }

  /** A plan without its picture is still a plan. */
  async function postPicture({ channel, person }: PostedMessage, run: PlannerRun): Promise<void> {
    const { planned, draft, request } = run
    if (!planned || !draft) return
    try {
      const reader = await readerOf(person)
      const timetable = timetableOfDraft(request.week, planned, draft, reader.people)
      const { value: festivities } = await stores.files.festivities()
      const { variant } = deps
      const pictures = await planPictures(reader, { timetable, draft, festivities, variant })
      await uploadPictures(api, channel, pictures, uploadTimeoutMs)
    } catch (error) {
      deps.warn('the picture of a plan could not be posted', error)
    }
  }

  return {
    show: (id, person) =>
      inLane(id, async () => {
        const run = await readRun(id)
        if (!run) return
        const channel = await directMessages.of(person)
        const message = await cardOf(await readerOf(person), run)
        const posted = await postOnce(api, { channel, message, key: matterOf(id) }, false)
        await stores.save((tx) => tx.posted.remember({ matter: matterOf(id), person, ...posted }))
        // It may have ended while its message was on the way.
        await refresh(id, run.request.week)
      }),
    follow(happening) {
      if (happening.kind !== 'planner-run-changed') return
      const { id, week, state } = happening
      if (state !== 'running') {
        void inLane(id, () => refresh(id, week))
        return
      }
      if (waiting.has(id)) return
      waiting.add(id)
      deps.alarm(updateEveryMs, () => {
        waiting.delete(id)
        void inLane(id, () => refresh(id, week))
      })
    },
    async settled() {
      for (const lane of [...lanes.values()]) await lane
    },
  }
}
