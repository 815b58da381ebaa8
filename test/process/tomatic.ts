import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../harness/freePort.ts'
import { helplineFiles, writeFiles } from '../harness/helpline.ts'
import { until } from '../harness/until.ts'
import { createVisitor, type Visitor } from '../harness/visitor.ts'

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const startedWithinMs = 60_000
/** A supervisor gives five seconds; a crowded machine may need some to notice. */
const endedWithinMs = 15_000

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A `tomatic` process that may still run. */
export interface Running {
  readonly pid: number
  out(): string
  err(): string
  /** Resolves when it has ended. */
  readonly ended: Promise<Ran>
  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void
}

export interface Server extends Running {
  readonly port: number
  visitor(): Visitor
  /** Asks it to end; fails when it goes on much longer than it may. */
  stop(): Promise<Ran>
}

/** A folder for homes and working directories, and the processes that were started in it. */
export interface Workplace {
  readonly folder: string
  path(name: string): string
  /** Makes the home of the six people there; `files` replace or leave out some of it. */
  makeHome(name: string, files?: Readonly<Record<string, string | null>>): string
  /** Everything in the folder with its size and content, to see that nothing was touched. */
  inventory(): ReadonlyMap<string, string>
  start(args: readonly string[], env?: Readonly<Record<string, string>>): Running
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  /** Starts `serve` on a free port and waits until it has greeted. */
  serve(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Server>
  /** Ends what still runs and removes the folder. */
  clear(): Promise<void>
}

export function openWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'tomatic-process-'))
  const running = new Set<Running>()

  function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, TZ: 'UTC', LANG: 'en_GB.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const process_ = follow(child)
    running.add(process_)
    return process_
  }

  return {
    folder,
    path: (name) => join(folder, name),
    makeHome(name, files = {}) {
      writeFiles(join(folder, name), { ...helplineFiles, ...files })
      return join(folder, name)
    },
    inventory: () => inventoryOf(folder),
    start,
    run: (args, env) => start(args, env).ended,
    async serve(args, env) {
      const port = await freePort()
      const child = start(['serve', '--port', String(port), ...args], env)
      await greeted(child, port)
      return {
        ...child,
        port,
        visitor: () => createVisitor(`http://127.0.0.1:${port}`),
        async stop() {
          child.kill('SIGTERM')
          return inTime(child)
        },
      }
    },
    async clear() {
      for (const child of running) child.kill('SIGKILL')
      for (const child of running) await child.ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a process that was asked to end has said; fails when it goes on much longer than it may. */
export async function inTime(child: Running): Promise<Ran> {
  let ran: Ran | null = null
  void child.ended.then((result) => {
    ran = result
  })
  return until('the process has ended', () => ran, endedWithinMs)
}

async function greeted(child: Running, port: number): Promise<void> {
  let over: Ran | null = null
  void child.ended.then((result) => {
    over = result
  })
  await until(
    'the server greets',
    () => {
      if (over) throw new Error(`it ended with ${over.code}: ${over.err}`)
      return /Ctrl\+C/.test(child.out()) || child.out().includes(`:${port}`)
    },
    startedWithinMs,
  )
}

function follow(child: ChildProcess): Running {
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Ran>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }))
  })
  return {
    pid: child.pid ?? 0,
    out: () => out,
    err: () => err,
    ended,
    kill: (signal) => void child.kill(signal),
  }
}

function inventoryOf(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    found.set(name, statSync(path).isFile() ? readFileSync(path, 'latin1') : 'folder')
  }
  return found
}
