import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCallCards } from '../../../src/notify/slack/callCards.ts'
import type { MessagesApi } from '../../../src/notify/slack/slackChannel.ts'
import { receiveCall } from '../../../src/operations/calls/receiveCall.ts'
import { addAgent } from '../../../src/operations/queue/addAgent.ts'
import { removeAgent } from '../../../src/operations/queue/removeAgent.ts'
import { settleQueue } from '../../../src/operations/queue/settleQueue.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'
import { createManualAlarm } from '../manualAlarm.ts'

const names = ['alba', 'bernat', 'carla', 'dani', 'eva']
const phones = ['3040', '3041', '3042']

let helpline: Helpline
let runs = 0
beforeAll(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})
afterAll(() => helpline.close())

type Step =
  | { readonly kind: 'ring'; readonly call: number; readonly extension: string }
  /** Who has which phone from now on; two may share one. */
  | { readonly kind: 'phones'; readonly of: readonly string[] }
  | { readonly kind: 'join' | 'leave'; readonly person: string }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('ring' as const),
      call: fc.nat(2),
      extension: fc.constantFrom(...phones, '9999'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('phones' as const),
      of: fc.array(fc.constantFrom(...phones), { minLength: names.length, maxLength: names.length }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('join' as const, 'leave' as const),
      person: fc.constantFrom(...names),
    }),
  },
)

/** Every person's direct message with the app, and each text that was ever in it. */
function createScreens() {
  const seen = new Map<string, string[]>()
  let count = 0
  async function show(channel: string, content: unknown) {
    const person = channel.replace(/^D-/, '')
    seen.set(person, [...(seen.get(person) ?? []), JSON.stringify(content)])
    count += 1
    return { channel, ts: String(count) }
  }
  const api: MessagesApi = {
    conversations: {
      open: async ({ users }) => ({ channel: { id: users.replace(/^U-/, 'D-') } }),
      list: async () => ({ channels: [] }),
      history: async () => ({ messages: [] }),
      replies: async () => ({ messages: [] }),
    },
    chat: {
      postMessage: ({ channel, text, blocks }) => show(channel, { text, blocks }),
      update: ({ channel, text, blocks }) => show(channel, { text, blocks }),
      delete: async () => ({}),
    },
  }
  return { api, seen }
}

/** Who may see a ring: the owner of the phone, and of several only the one who is in the queue. */
function mayKnow(owners: ReadonlyMap<string, string>, extension: string): string[] {
  const having = names.filter((name) => owners.get(name) === extension)
  if (having.length <= 1) return having
  const present = having.filter((name) => inQueue.has(name))
  return present.length === 1 ? present : []
}

let inQueue = new Set<string>()

it('never shows a card to anybody but those at whose phone the call rang', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      runs += 1
      const { api, seen } = createScreens()
      const cards = createCallCards({
        ...helpline,
        api,
        directory: { userOf: async (person) => `U-${person}`, languageOf: async () => 'en' },
        alarm: createManualAlarm().alarm,
        warn: (what, cause) => {
          throw new Error(what, { cause })
        },
      })
      const unsubscribe = helpline.bus.subscribe((happening) => void cards.follow(happening))
      const allowed = new Map<string, Set<string>>()
      let owners = new Map(names.map((name, index) => [name, `304${index}`]))
      writePhones(owners)
      await startQueue()
      for (const one of steps) {
        if (one.kind === 'ring') {
          const number = `60000${runs % 1000}${one.call}`.padEnd(9, '0')
          const may = allowed.get(number) ?? new Set()
          allowed.set(number, may)
          for (const person of mayKnow(owners, one.extension)) may.add(person)
          const callId = `run-${runs}-${one.call}`
          await receiveCall(helpline, { phone: number, extension: one.extension, callId })
        } else if (one.kind === 'phones') {
          owners = new Map(names.map((name, index) => [name, one.of[index] ?? '']))
          writePhones(owners)
        } else await moveAgent(one.kind, one.person)
      }
      await cards.settled()
      unsubscribe()
      for (const [number, may] of allowed) {
        const shown = number.replace(/(\d{3})(?=\d)/g, '$1 ')
        for (const name of names) {
          if (may.has(name)) continue
          expect(
            seen.get(name)?.find((text) => text.includes(shown) || text.includes(number)),
          ).toBeUndefined()
        }
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

function writePhones(owners: ReadonlyMap<string, string>): void {
  const lines = [...owners].map(([name, extension]) => `  ${name}: '${extension}'`)
  helpline.write('persons.yaml', `extensions:\n${lines.join('\n')}\ngroups: {admin: [eva]}\n`)
}

/** The timetable has Alba and Bernat on at this hour. */
async function startQueue(): Promise<void> {
  await settleQueue(helpline, 'start')
  for (const name of names) await moveAgent(['alba', 'bernat'].includes(name) ? 'join' : 'leave', name)
  inQueue = new Set(['alba', 'bernat'])
}

async function moveAgent(kind: 'join' | 'leave', person: string): Promise<void> {
  const eva = acting('eva', 'coordinator')
  const outcome =
    kind === 'join'
      ? await addAgent(helpline, eva, { person })
      : await removeAgent(helpline, eva, { person, confirmed: true })
  if (outcome.kind === 'added') inQueue.add(person)
  if (outcome.kind === 'removed') inQueue.delete(person)
}
