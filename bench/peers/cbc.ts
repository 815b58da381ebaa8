import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Found, type PeerRun, runOf } from './peerRun.ts'

/** What the solver's log tells. */
export interface CbcLog {
  readonly found: readonly Found[]
  /** The proven optimum; null without a proof. */
  readonly optimum: number | null
  readonly cpuMs: number | null
}

/** Reads the log of `cbc`: each better answer with its time, and what it ended with. */
export function cbcLogOf(log: string): CbcLog {
  const found: Found[] = []
  for (const [, cost, seconds] of log.matchAll(
    /^Cbc0012I Integer solution of (\S+) .*\(([\d.]+) seconds\)$/gm,
  ))
    found.push({ cost: Math.round(Number(cost)), elapsedMs: Number(seconds) * 1000 })
  const isOptimal = /^Result - Optimal solution found$/m.test(log)
  const value = /^Objective value: +(\S+)$/m.exec(log)?.[1]
  const cpuSeconds = /^Total time \(CPU seconds\): +(\S+)/m.exec(log)?.[1]
  return {
    found,
    optimum: isOptimal && value !== undefined ? Math.round(Number(value)) : null,
    cpuMs: cpuSeconds === undefined ? null : Number(cpuSeconds) * 1000,
  }
}

/** Solves an MPS file with the machine's `cbc`, as its whole process takes; null where there is none. */
export async function solveWithCbc(mip: string, seconds: number): Promise<PeerRun | null> {
  const name = 'native cbc'
  const folder = await mkdtemp(join(tmpdir(), 'tomatic-bench-'))
  try {
    const file = join(folder, 'week.mps')
    await writeFile(file, mip)
    const started = performance.now()
    const args = [
      file,
      '-timeMode',
      'elapsed',
      '-sec',
      `${seconds}`,
      '-ratio',
      '0',
      '-allow',
      '0.999',
      'solve',
    ]
    const log = await outputOf('cbc', args, seconds)
    if (log === null) return null
    const elapsedMs = performance.now() - started
    const { found, optimum, cpuMs } = cbcLogOf(log)
    const complaints: string[] = []
    if (optimum === null) return runOf({ name, found, provenMs: null, cpuMs, complaints })
    const all = [...found, { elapsedMs, cost: optimum }]
    return runOf({ name, found: all, provenMs: elapsedMs, cpuMs, complaints })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a command writes until it ends or is ended; null where the machine does not have it. */
function outputOf(command: string, args: readonly string[], seconds: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: seconds * 1000 })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(null) : reject(error)))
    child.on('close', () => resolve(output))
  })
}
