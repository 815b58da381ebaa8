import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../test/harness/freePort.ts'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const millisPerTick = 10

/** The built server in a process of its own, with a demo's home. */
export interface Served {
  readonly url: string
  /** From the start of the process to its first answer. */
  readonly listeningMs: number
  /** Processor time of the process until then; a busy machine does not lengthen it as much. */
  readonly processorMs: number
  /** Resident memory now. */
  memoryMb(): Promise<number>
  stop(): Promise<void>
}

/** Starts `tomatic serve --demo` and waits until it listens. */
export async function serveDemo(args: readonly string[] = []): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'tomatic-bench-'))
  const port = await freePort()
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [main, 'serve', '--demo', '--home', join(folder, 'home'), '--port', String(port), ...args],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const gone = once(child, 'exit')
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null) throw new Error('the server ended at its start')
    await pass(5)
  }
  const listeningMs = performance.now() - started
  return {
    url: `http://127.0.0.1:${port}`,
    listeningMs,
    processorMs: await processorMsOf(child),
    memoryMb: () => memoryMbOf(child),
    async stop() {
      child.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true })
    },
  }
}

/** True when it answers; at its start it takes the port for a moment only to see whether it can. */
function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/assets/tomato.svg', agent: false }, (response) => {
      response.resume()
      resolve(true)
    })
    request.once('error', () => resolve(false))
  })
}

async function memoryMbOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

async function processorMsOf(child: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * millisPerTick
}
