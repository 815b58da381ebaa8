import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Streams } from '../../src/cli/print.ts'
import { askServer } from '../../src/cli/socket/client.ts'
import type { Request } from '../../src/cli/socket/protocol.ts'
import { type CommandSocket, openCommandSocket } from '../../src/cli/socket/server.ts'
import { socketPlace } from '../../src/cli/socket/socketPath.ts'

const request: Request = { args: ['queue', 'show'], user: 'marta', cwd: '/', env: { LANG: 'ca_ES' } }
let home = ''
let runtime = ''
const opened: CommandSocket[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tomatic-home-'))
  runtime = await mkdtemp(join(tmpdir(), 'tomatic-run-'))
})
afterEach(async () => {
  for (const socket of opened.splice(0)) await socket.close()
  for (const folder of [home, runtime]) await rm(folder, { recursive: true, force: true })
})

async function serveAt(folder: string, run: (request: Request, streams: Streams) => Promise<number>) {
  const socket = await openCommandSocket(await socketPlace(folder, runtime), run)
  opened.push(socket)
  return socket
}

async function ask(folder = home) {
  const lines: string[] = []
  const streams = {
    out: (line: string) => lines.push(`o ${line}`),
    err: (line: string) => lines.push(`e ${line}`),
  }
  return { exit: await askServer(await socketPlace(folder, runtime), request, streams), lines }
}

describe('the socket of a home', () => {
  it('carries arguments there, and lines and exit code back', async () => {
    const seen: Request[] = []
    await serveAt(home, async (asked, { out, err }) => {
      seen.push(asked)
      out('à\tß\u2028\n1')
      err('warning')
      return 1
    })
    expect(await ask()).toEqual({ exit: 1, lines: ['o à\tß\u2028\n1', 'e warning'] })
    expect(seen).toEqual([request])
  })

  it('serves several terminals at once', async () => {
    let waiting: (() => void) | null = null
    await serveAt(home, async () => {
      if (waiting) waiting()
      else
        await new Promise<void>((resolve) => {
          waiting = resolve
        })
      return 0
    })
    const both = await Promise.all([ask(), ask()])
    expect(both.map(({ exit }) => exit)).toEqual([0, 0])
  })

  it('is for its owner alone', async () => {
    await serveAt(home, async () => 0)
    expect((await stat(join(home, 'tomatic.sock'))).mode & 0o777).toBe(0o600)
  })

  it('is nobody where no server runs, also when a dead one left its socket', async () => {
    expect((await ask()).exit).toBeNull()
    const dead = createServer()
    await new Promise<void>((resolve) => dead.listen(join(home, 'tomatic.sock'), resolve))
    const socket = await serveAt(home, async () => 7)
    expect((await ask()).exit).toBe(7)
    await socket.close()
    opened.splice(0)
    await new Promise<void>((resolve) => dead.close(() => resolve()))
    expect((await ask()).exit).toBeNull()
  })

  it('says so when the server breaks off', async () => {
    await serveAt(home, async () => {
      throw new Error('crash')
    })
    await expect(ask()).rejects.toMatchObject({ code: 'server-gone' })
  })

  it('hangs up on what is no request', async () => {
    let runs = 0
    await serveAt(home, async () => {
      runs += 1
      return 0
    })
    for (const text of ['hello\n', '{"args":"x"}\n', '{}\n']) {
      const socket = createConnection(join(home, 'tomatic.sock'))
      socket.write(text)
      await new Promise<void>((resolve) => socket.on('close', () => resolve()))
    }
    expect(runs).toBe(0)
  })

  it('lets go of terminals that wait when it closes', async () => {
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const socket = await serveAt(home, () => {
      begin()
      return new Promise(() => {})
    })
    const refused = expect(ask()).rejects.toMatchObject({ code: 'server-gone' })
    await begun
    await socket.close()
    await refused
  })
})

describe('a home with a long path', () => {
  const deep = () => join(home, 'a-rather-long-name-of-a-folder'.repeat(3), 'b'.repeat(60))

  it('has its socket in a runtime folder of its own', async () => {
    await mkdir(deep(), { recursive: true })
    const place = await socketPlace(deep(), runtime)
    expect(Buffer.byteLength(place.path)).toBeLessThanOrEqual(107)
    expect(place.path.startsWith(runtime)).toBe(true)
    expect(place).toEqual(await socketPlace(deep(), runtime))
    await serveAt(deep(), async () => 3)
    expect((await ask(deep())).exit).toBe(3)
    expect((await stat(place.folder ?? '')).mode & 0o777).toBe(0o700)
  })

  it('trusts no runtime folder that others may write to', async () => {
    await mkdir(deep(), { recursive: true })
    const { folder } = await socketPlace(deep(), runtime)
    await mkdir(folder ?? '', { mode: 0o777 })
    await chmod(folder ?? '', 0o777)
    await expect(serveAt(deep(), async () => 0)).rejects.toMatchObject({ code: 'socket-folder-not-ours' })
    expect((await ask(deep())).exit).toBeNull()
  })
})
