import type { Problem } from '../src/solver/problem.ts'
import { solveInWorker } from '../src/solver/solveInWorker.ts'
import { type Bench, type Figure, median } from './figures.ts'
import { solveWithCbc } from './peers/cbc.ts'
import { coinBc, engines, solveWithMiniZinc } from './peers/minizinc.ts'
import { cpuMsSince, type Found, type PeerRun, runOf } from './peers/peerRun.ts'
import { complaintsOf, type Ours, reportOf } from './peers/report.ts'
import { problemOfWeek } from './plannerWeek.ts'

const weeks = ['real-like', 'a-60x5x4x8', 'b-120x5x4x20']
const oursSeconds = 60

/** Solves weeks with MiniZinc, with the machine's `cbc` if it has one, and with our planner. */
export const peers: Bench = {
  name: 'peers',
  about: 'solves weeks in bench/weeks with MiniZinc and COIN-BC too',
  isLong: true,
  async run({ seconds }) {
    const figures: Figure[] = []
    for (const name of weeks) {
      const problem = await problemOfWeek(new URL(`weeks/${name}.json`, import.meta.url))
      figures.push(...(await compare(name, problem, seconds)))
    }
    return { figures }
  },
}

/** Ours runs before each peer, so that its median has seen the machine as they have. */
async function compare(name: string, problem: Problem, seconds: number): Promise<Figure[]> {
  const ourRuns: PeerRun[] = []
  const theirs: PeerRun[] = []
  const notes: string[] = []
  let mip: string | null = null
  for (const engine of engines) {
    ourRuns.push(await solveOurselves(problem))
    const { mip: written, ...run } = await solveWithMiniZinc(problem, engine, seconds)
    theirs.push(run)
    mip ??= written
  }
  ourRuns.push(await solveOurselves(problem))
  if (mip === null) notes.push(`no native cbc: ${coinBc.name} did not end in time, so that it wrote no file`)
  const native = mip === null ? null : await solveWithCbc(mip, seconds)
  if (mip !== null && native === null) notes.push('no native cbc: `apt install coinor-cbc` brings it')
  const ours = oursOf(ourRuns)
  console.log(reportOf({ name, ours, miniZinc: theirs, native, seconds }).join('\n'))
  for (const line of [...notes, ...complaintsOf(ours, native ? [...theirs, native] : theirs)])
    console.log(`  ${line}`)
  console.log('')
  const runs = [{ name: 'ours', provenMs: ours.provenMs }, ...theirs, ...(native ? [native] : [])]
  const figures: Figure[] = []
  for (const { name: who, provenMs } of runs) {
    if (provenMs === null) continue
    figures.push({ name: `${name}, proof by ${who}`, value: provenMs / 1000, unit: 's', limit: null })
  }
  return figures
}

async function solveOurselves(problem: Problem): Promise<PeerRun> {
  let started = performance.now()
  let startedCpu = process.cpuUsage()
  const found: Found[] = []
  const answer = await solveInWorker(problem, {
    limits: { seconds: oursSeconds, steps: null, seed: 1 },
    now: () => performance.now(),
    onStarted: () => {
      started = performance.now()
      startedCpu = process.cpuUsage()
    },
    onProgress: ({ cost }) => found.push({ elapsedMs: performance.now() - started, cost }),
  }).answer
  const elapsedMs = performance.now() - started
  return runOf({
    name: 'ours',
    found: [...found, { elapsedMs, cost: answer.cost }],
    provenMs: answer.optimal ? elapsedMs : null,
    cpuMs: cpuMsSince(startedCpu),
    complaints: [],
  })
}

function oursOf(runs: readonly PeerRun[]): Ours {
  const cost = Math.min(...runs.flatMap(({ found }) => found.map((each) => each.cost)))
  const proofs = runs.flatMap(({ provenMs }) => (provenMs === null ? [] : [provenMs]))
  const reached = runs.flatMap(({ found }) => found.find((each) => each.cost <= cost)?.elapsedMs ?? [])
  return {
    runs: runs.length,
    cost,
    reachedMs: median(reached),
    provenMs: proofs.length === runs.length ? median(proofs) : null,
    cpuMs: median(runs.flatMap(({ cpuMs }) => cpuMs ?? [])),
  }
}
