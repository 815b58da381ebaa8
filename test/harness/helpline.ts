import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createEventBus, type EventBus } from '../../src/composition/eventBus.ts'
import type { Happening } from '../../src/domain/events.ts'
import { nameOf, personByExtension } from '../../src/domain/people/people.ts'
import type { Actor } from '../../src/domain/permissions.ts'
import type { Dependencies } from '../../src/operations/dependencies.ts'
import { createPlanner } from '../../src/operations/planner/planner.ts'
import type { Solve } from '../../src/operations/planner/solving.ts'
import { createTurnstile } from '../../src/operations/serial.ts'
import { createFakePbx, type FakePbx } from '../../src/pbx/fake/fakePbx.ts'
import { quietProfile } from '../../src/pbx/fake/profile.ts'
import { answerTo } from '../../src/solver/explain/question.ts'
import { ownCallers } from '../../src/storage/database/ownCallers.ts'
import { type OpenedStores, openStores } from '../../src/storage/openStores.ts'
import { createManualClock, type ManualClock } from './manualClock.ts'
import { solveHere } from './solveHere.ts'

/** Alba and Eva coordinate; Gil has no extension. */
const persons = `names: {alba: Alba Pi, bernat: Bernat Roca, carla: Carla Mas, dani: Dani Font, eva: Eva Serra, gil: Gil Nou}
extensions: {alba: '3040', bernat: '3041', carla: '3042', dani: '3043', eva: '3044'}
emails:
  alba: alba@example.org
  bernat: bernat@example.org
  carla: carla@example.org
  dani: dani@example.org
  eva: eva@example.org
  gil: gil@example.org
colors: {alba: fbe8bc, bernat: '336699', carla: ff8800, dani: 00ff00, eva: cc3333}
idealloads: {alba: 5, bernat: 5, carla: 4, dani: 4, eva: 2}
groups: {admin: [alba, eva]}
`

const config = `hours: ['09:00', '10:15', '11:30', '12:45', '14:00']
nTelefons: 2
language: en
slack: {channel: helpline, coordinatorsChannel: coordinators}
baseUrl: http://tomatic.example.org
`

/** Week of Monday 2026-11-23: Wednesday has alba+bernat, bernat+carla, carla+ningu, dani+eva. */
const week = `week: '2026-11-23'
days: [dl, dm, dx, dj, dv]
hours: ['09:00', '10:15', '11:30', '12:45', '14:00']
turns: [L1, L2]
timetable:
  dl: [[alba, bernat], [carla, dani], [alba, ningu], [eva, dani]]
  dm: [[carla, bernat], [bernat, dani], [alba, eva], [ningu, dani]]
  dx: [[alba, bernat], [bernat, carla], [carla, ningu], [dani, eva]]
  dj: [[alba, dani], [bernat, carla], [eva, dani], [carla, ningu]]
  dv: [[festiu, festiu], [festiu, festiu], [festiu, festiu], [festiu, festiu]]
overload: {alba: 0.4}
log: []
`

/** The files of that helpline: name in the home → text. */
export const helplineFiles: Readonly<Record<string, string>> = {
  'config.yaml': config,
  'persons.yaml': persons,
  'graelles/graella-2026-11-23.yaml': week,
  'indisponibilitats.conf': '+carla dx 1000 # team meeting\neva dx 0100 # school\n',
  'holidays.conf': '2026-11-27\tLocal holiday\n',
}

export interface Helpline extends Dependencies {
  readonly home: string
  readonly clock: ManualClock
  readonly pbx: FakePbx
  readonly bus: EventBus
  readonly opened: OpenedStores
  /** Everything published so far. */
  readonly happenings: Happening[]
  readonly warnings: string[]
  read(name: string): string
  write(name: string, text: string): void
  /** The extensions in the queue, paused ones with a `p` behind. */
  members(): Promise<string[]>
  close(): Promise<void>
}

/** A helpline of six people in a folder of its own, on a clock that stands on a Wednesday at 09:50. */
export async function openHelpline(
  options: { start?: string; files?: Record<string, string | null>; home?: string; solve?: Solve } = {},
): Promise<Helpline> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'tomatic-test-'))
  if (options.home === undefined) writeFiles(home, { ...helplineFiles, ...options.files })
  const clock = createManualClock(options.start ?? '2026-11-25T09:50')
  const warnings: string[] = []
  const opened = await openStores({ home, clock, warn: (message) => warnings.push(message) })
  const { value: people } = await opened.stores.files.people()
  const pbx = createFakePbx({
    clock,
    seed: 1,
    profile: quietProfile(),
    ownerOf(extension) {
      const key = personByExtension(people, extension)
      return key === null ? { key: extension, name: extension } : { key, name: nameOf(people, key) }
    },
  })
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  const bus = createEventBus(failed)
  const happenings: Happening[] = []
  bus.subscribe((happening) => happenings.push(happening))
  let ids = 0
  function nextNumber(): string {
    ids += 1
    return String(ids).padStart(5, '0')
  }
  const realNow = () => clock.now().epochMilliseconds
  const solve = options.solve ?? solveHere(realNow, 200)
  const planner = createPlanner({
    stores: opened.stores,
    clock,
    realNow,
    events: bus,
    failed,
    isServing: true,
    solve,
  })
  return {
    home,
    clock,
    pbx,
    bus,
    opened,
    happenings,
    warnings,
    stores: opened.stores,
    callers: ownCallers(opened.stores.calls),
    events: bus,
    realNow,
    planner,
    solve,
    ask: async (question) => answerTo(question),
    newId: () => `id-${nextNumber()}`,
    newToken: () => `token-${nextNumber()}`,
    queueTurn: createTurnstile(),
    read: (name) => readFileSync(join(home, name), 'utf8'),
    write: (name, text) => writeFiles(home, { [name]: text }),
    async members() {
      const agents = await pbx.queue('tomatic')
      return agents.map((agent) => (agent.paused ? `${agent.extension}p` : agent.extension))
    },
    async close() {
      await planner.close()
      await opened.close()
      if (options.home === undefined) rmSync(home, { recursive: true, force: true })
      if (failures.length > 0) throw failures[0]
    },
  }
}

/** Writes files of a home; null leaves one out. */
export function writeFiles(home: string, texts: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(texts)) {
    if (text === null) continue
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), text)
  }
}

/** A person acting through chat. */
export function acting(person: string, role: Actor['role'] = 'operator'): Actor {
  return { person, name: person, role, door: 'chat' }
}
