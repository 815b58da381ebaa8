import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { check } from '../../src/solver/check.ts'
import type { Problem } from '../../src/solver/problem.ts'
import { cpuMsSince, type Found, type PeerRun, runOf } from './peerRun.ts'
import { turnsOfCube, weekDataOf } from './weekData.ts'

/** An engine inside the package `minizinc`. */
export interface Engine {
  readonly name: string
  readonly args: readonly string[]
}

/** Costs are whole numbers: less than one apart is proven. */
const wholeCosts = ['--absGap', '0.999']
const mipFile = 'week.mps'

export const coinBc: Engine = {
  name: 'COIN-BC',
  args: ['--solver', 'coin-bc', ...wholeCosts, '--writeModel', mipFile],
}
export const engines: readonly Engine[] = [
  coinBc,
  { name: 'HiGHS', args: ['--solver', 'highs', ...wholeCosts] },
  { name: 'Chuffed', args: ['--solver', 'chuffed', '-f'] },
]

const Cube = z.array(z.array(z.array(z.boolean())))

const KnownMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('solution'),
    output: z.object({ json: z.object({ phones: Cube, _objective: z.number() }) }),
  }),
  z.object({ type: z.literal('status'), status: z.string() }),
  z.object({ type: z.literal('error'), message: z.string() }),
  z.object({
    type: z.literal('exit'),
    code: z.number(),
    outputFiles: z.record(z.string(), z.string().nullable()).optional(),
  }),
])
const Typed = z.object({ type: z.string() })
const known: readonly string[] = ['ready', 'solution', 'status', 'error', 'exit']

/** What the worker says, as far as it matters here. */
export type Message = z.infer<typeof KnownMessage>

/** A message of the worker; null for one that does not matter. */
export function messageOf(said: unknown): Message | null {
  return known.includes(Typed.parse(said).type) ? KnownMessage.parse(said) : null
}

/**
 * Solves the week with an engine, all of MiniZinc counted but its loading: reading, flattening, solving. Each timetable
 * is scored by our checker. `mip` is the programme as an MPS file, if the engine writes one.
 */
export async function solveWithMiniZinc(
  problem: Problem,
  { name, args }: Engine,
  seconds: number,
): Promise<PeerRun & { readonly mip: string | null }> {
  const files = {
    'week.mzn': await readFile(new URL('week.mzn', import.meta.url), 'utf8'),
    'week.json': JSON.stringify(weekDataOf(problem)),
  }
  const worker = new Worker(new URL('minizincWorker.js', import.meta.url))
  worker.postMessage({ wasmURL: pathOf('minizinc.wasm'), dataURL: pathOf('minizinc.data') })
  const found: Found[] = []
  const complaints: string[] = []
  let started = performance.now()
  let startedCpu = process.cpuUsage()
  let provenMs: number | null = null
  let mip: string | null = null
  let guard: NodeJS.Timeout | undefined

  function take(message: Message | null, over: () => void): void {
    const elapsedMs = performance.now() - started
    switch (message?.type) {
      case 'ready':
        started = performance.now()
        startedCpu = process.cpuUsage()
        guard = setTimeout(over, seconds * 1000)
        worker.postMessage({
          jsonStream: true,
          files,
          args: ['-i', '--output-mode', 'json', '--output-objective', ...args, ...Object.keys(files)],
          outputFiles: args.includes(mipFile) ? [mipFile] : [],
        })
        return
      case 'solution': {
        const { phones, _objective: objective } = message.output.json
        const { cost, breaches } = check(problem, turnsOfCube(problem, phones))
        found.push({ elapsedMs, cost })
        if (breaches.length > 0) complaints.push(`a timetable breaks ${breaches.length} rules`)
        if (cost !== objective) complaints.push(`says ${objective} of what costs ${cost}`)
        return
      }
      case 'status':
        if (message.status === 'OPTIMAL_SOLUTION') provenMs = elapsedMs
        return
      case 'error':
        complaints.push(message.message)
        return
      case 'exit':
        mip = message.outputFiles?.[mipFile] ?? null
        if (message.code !== 0) complaints.push(`ended with code ${message.code}`)
        over()
    }
  }

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (said) => take(messageOf(said), resolve))
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
  clearTimeout(guard)
  const cpuMs = cpuMsSince(startedCpu)
  await worker.terminate()
  return { ...runOf({ name, found, provenMs, cpuMs, complaints }), mip }
}

function pathOf(file: string): string {
  return fileURLToPath(import.meta.resolve(`minizinc/${file}`))
}
