import type { Progress } from '../src/solver/answer.ts'
import { solveInWorker } from '../src/solver/solveInWorker.ts'
import type { Bench, Figure } from './figures.ts'
import { problemOfWeek, weekNames } from './plannerWeek.ts'

/** Weeks for every run; the others take a minute each. */
const shortWeeks = ['real-like', 'a-60x5x4x8', 'b-120x5x4x20', 'hard-a']
const marksSeconds = [0.5, 1, 10, 60]

/** Plans the invented weeks: how soon a timetable, how good when, how soon the proof, how much memory. */
export const planner: Bench = {
  name: 'planner',
  about: 'plans the weeks in bench/weeks',
  isLong: true,
  async run({ full }) {
    const figures: Figure[] = []
    for (const name of full ? await weekNames() : shortWeeks)
      figures.push(...(await plan(name, full ? 60 : 10)))
    return { figures }
  },
}

async function plan(name: string, seconds: number): Promise<Figure[]> {
  const problem = await problemOfWeek(new URL(`weeks/${name}.json`, import.meta.url))
  const seen: Progress[] = []
  const memoryBefore = process.memoryUsage().rss
  let peak = memoryBefore
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const called = performance.now()
  let started = called
  const answer = await solveInWorker(problem, {
    limits: { seconds, steps: null, seed: 1 },
    now: () => performance.now(),
    onStarted: () => {
      started = performance.now()
    },
    onProgress: (progress) => seen.push(progress),
  }).answer
  const solvingMs = performance.now() - started
  clearInterval(sampler)
  const { cost, lowerBound, gap } = answer
  seen.push({ elapsedMs: solvingMs, cost, lowerBound, gap, turns: answer.turns })
  console.log(
    `${name}: ${answer.ending}, cost ${answer.cost}, bound ${answer.lowerBound ?? '–'}${standings(seen)}`,
  )
  const figures: Figure[] = [
    figure(name, 'worker start', started - called, 'ms', null),
    figure(name, 'first timetable', seen[0]?.elapsedMs ?? 0, 'ms', firstLimitMs(name)),
    figure(name, 'cost', answer.cost, 'count', null),
    figure(name, 'peak memory', (peak - memoryBefore) / 2 ** 20, 'MB', 600),
  ]
  if (answer.optimal)
    figures.push(figure(name, 'proof', solvingMs / 1000, 's', proofLimitSeconds.get(name) ?? null))
  return figures
}

function standings(seen: readonly Progress[]): string {
  const texts: string[] = []
  for (const seconds of marksSeconds) {
    const last = seen.filter(({ elapsedMs }) => elapsedMs <= seconds * 1000).at(-1)
    if (!last) continue
    const gap = last.gap === null ? '' : ` (gap ${(100 * last.gap).toFixed(2)} %)`
    texts.push(`${last.cost}${gap} at ${seconds} s`)
  }
  return texts.length === 0 ? '' : `; ${texts.join(', ')}`
}

const proofLimitSeconds = new Map([
  ['real-like', 0.5],
  ['a-60x5x4x8', 0.5],
  ['b-120x5x4x20', 0.5],
  ['a-60x5x4x8+g', 3],
  ['b-120x5x4x20+g', 3],
  ['hard-a+g', 15],
  ['hard-b+g', 15],
  ['c-300x7x8x40', 10],
  ['d-500x7x12x60', 20],
])

function firstLimitMs(name: string): number | null {
  if (['real-like', 'a-60x5x4x8', 'b-120x5x4x20'].includes(name)) return 50
  return name === 'd-500x7x12x60' ? 1000 : null
}

function figure(
  week: string,
  what: string,
  value: number,
  unit: Figure['unit'],
  limit: number | null,
): Figure {
  return { name: `${week}, ${what}`, value, unit, limit }
}
