import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireHomeLock } from '../../src/storage/homeLock.ts'
import { type TemporaryHome, temporaryHome } from './temporaryHome.ts'

describe('the home lock', () => {
  let home: TemporaryHome
  beforeEach(async () => {
    home = await temporaryHome()
  })
  afterEach(() => home.remove())

  it('refuses a second holder, and frees the home when released', () => {
    const lock = acquireHomeLock(home.path)
    expect(() => acquireHomeLock(home.path)).toThrowError(
      expect.objectContaining({ code: 'home-locked', params: { home: home.path } }),
    )
    lock.release()
    lock.release()
    acquireHomeLock(home.path).release()
  })

  it('refuses another process, and is free at once when that is killed', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('lockingProcess.ts', import.meta.url)), home.path],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    expect(() => acquireHomeLock(home.path)).toThrowError(expect.objectContaining({ code: 'home-locked' }))
    child.kill('SIGKILL')
    await once(child, 'exit')
    acquireHomeLock(home.path).release()
  })

  it('names the file when the home cannot be written', () => {
    expect(() => acquireHomeLock(`${home.path}/missing`)).toThrowError(
      expect.objectContaining({ code: 'disk-failed', params: { file: 'home.lock' } }),
    )
  })
})
