import { tmpdir } from 'node:os'
import * as z from 'zod'
import { askServer } from '../../src/cli/socket/client.ts'
import { socketPlace } from '../../src/cli/socket/socketPath.ts'
import { demoPeople } from '../../src/demo/home/people.ts'
import { isDomainError } from '../../src/domain/errors.ts'
import { between, type Random } from '../../src/pbx/fake/random.ts'
import { createVisitor } from '../harness/visitor.ts'
import type { Change, Fate, Ledger } from './ledger.ts'

const persons = demoPeople.filter(({ extension }) => extension !== null).map(({ key }) => key)
const coordinator = 'eva'
const systemUser = 'torture'
const Week = z.object({ timetable: z.record(z.string(), z.array(z.array(z.string()))) })
const Weeks = z.object({ weeks: z.array(z.string()).min(1) })

/** Somebody who goes on changing things through the dashboard's interface and the terminal. */
export interface Asker {
  /** Signs in as a coordinator. */
  signIn(): Promise<void>
  /** Asks for one change, and notes what became of it. */
  ask(chance: Random): Promise<void>
}

/** A coordinator who works on the demo that is served at `port`; marks of pauses are never used twice. */
export function createAsker(parts: {
  readonly home: string
  readonly port: number
  readonly ledger: Ledger
}): Asker {
  const { home, port, ledger } = parts
  const visitor = createVisitor(`http://127.0.0.1:${port}`)
  let pauses = 0

  function nextMark(): string {
    pauses += 1
    return `m${pauses}`
  }

  async function overWeb(
    method: 'POST' | 'PATCH',
    path: string,
    body: unknown,
    change: Change,
  ): Promise<void> {
    const status = await visitor.send(method, path, body).then(
      (answer) => answer.status,
      () => null,
    )
    ledger.note(change, fateOf(status))
  }

  async function overTerminal(args: readonly string[], change: Change): Promise<void> {
    const place = await socketPlace(home, tmpdir())
    const request = { args: [...args], user: systemUser, cwd: home, env: {} }
    try {
      const exit = await askServer(place, request, { out() {}, err() {} })
      if (exit !== null) ledger.note(change, exit === 0 ? 'acknowledged' : 'refused')
    } catch (error) {
      ledger.note(change, isDomainError(error, 'server-gone') || isBroken(error) ? 'unknown' : 'fault')
    }
  }

  async function edit(chance: Random): Promise<void> {
    const [week, day, hour, line] = [
      await someWeek(chance),
      one(chance, ['dl', 'dm', 'dx', 'dj', 'dv']),
      between(chance, 0, 3),
      between(chance, 0, 5),
    ]
    if (week === null) return
    const to = one(chance, persons)
    const change = { verb: 'editSlot', subject: `${week} ${day} ${hour} ${line}`, mark: to }
    if (chance.next() < 0.2) {
      const args = ['timetable', 'edit', week, day, String(hour + 1), String(line + 1), to, '--yes']
      return overTerminal(args, { ...change, who: `cli:${systemUser}` })
    }
    const from = await cellNow(week, day, hour, line)
    if (from === null || from === to) return
    await overWeb(
      'PATCH',
      `/api/graella/${week}/${day}/${hour}/${line}/${to}`,
      { from, confirmed: true },
      { ...change, who: coordinator },
    )
  }

  async function someWeek(chance: Random): Promise<string | null> {
    const answer = await visitor.get('/api/graella/list').catch(() => null)
    if (answer === null || answer.status !== 200) return null
    const weeks = Weeks.parse(answer.json()).weeks.slice(-2)
    return one(chance, weeks)
  }

  async function cellNow(week: string, day: string, hour: number, line: number): Promise<string | null> {
    const answer = await visitor.get(`/api/graella/${week}`).catch(() => null)
    if (answer === null || answer.status !== 200) return null
    return Week.parse(answer.json()).timetable[day]?.[hour]?.[line] ?? null
  }

  async function changeQueue(chance: Random): Promise<void> {
    const person = one(chance, persons)
    const verb = one(chance, ['pause', 'pause', 'resume', 'add', 'add', 'remove'] as const)
    const mark = verb === 'pause' ? nextMark() : ''
    const change = { verb: `${verb}Agent`, subject: person, mark }
    const minutes = between(chance, 1, 30)
    if (chance.next() < 0.2) {
      const extra = verb === 'pause' ? [String(minutes), mark, '--yes'] : []
      const args = ['queue', verb, person, ...extra, ...(verb === 'remove' ? ['--yes'] : [])]
      return overTerminal(args, { ...change, who: `cli:${systemUser}` })
    }
    const body = {
      pause: { minutes, reason: mark, confirmed: true },
      remove: { confirmed: true },
      add: {},
      resume: {},
    }
    await overWeb('POST', `/api/queue/${verb}/${person}`, body[verb], { ...change, who: coordinator })
  }

  return {
    async signIn() {
      const { status } = await visitor.submit('/sign-in', { person: coordinator })
      if (status !== 303) throw new Error(`no sign-in: ${status}`)
      const change = { who: coordinator, verb: 'signIn', subject: coordinator, mark: '' }
      ledger.note(change, 'acknowledged')
    },
    ask: (chance) => (chance.next() < 0.4 ? edit(chance) : changeQueue(chance)),
  }
}

function one<T>(chance: Random, options: readonly T[]): T {
  const chosen = options[between(chance, 0, options.length - 1)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

/** An answer that never came may mean either. */
function fateOf(status: number | null): Fate {
  if (status === null) return 'unknown'
  if (status < 300) return 'acknowledged'
  // Nobody is signed out by a crash.
  return status < 500 && status !== 401 ? 'refused' : 'fault'
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}
