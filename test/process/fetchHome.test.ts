import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { helplineFiles, writeFiles } from '../harness/helpline.ts'
import { type Sshd, sshdPath, sshdSuite, startSshd } from '../harness/sshd.ts'
import { openWorkplace, type Workplace } from './tomatic.ts'

describe.skipIf(sshdPath === null)(`tomatic fetch-home (${sshdSuite})`, () => {
  let sshd: Sshd
  let place: Workplace

  beforeAll(async () => {
    sshd = await startSshd()
    place = openWorkplace()
    writeFiles(sshd.folder, helplineFiles)
  })
  afterAll(async () => {
    await place.clear()
    await sshd.close()
  })

  function fetch(home: string, ...words: string[]) {
    const { user, host, port, keyFile, fingerprint } = sshd.access
    const options = [
      '--ssh-port',
      String(port),
      '--key',
      keyFile ?? '',
      '--accept-host-key',
      fingerprint ?? '',
    ]
    return place.run(['fetch-home', `${user}@${host}:${sshd.folder}`, ...words, ...options, '--home', home])
  }

  it('fills an empty folder, which can be served then', async () => {
    mkdirSync(place.path('empty'))
    const ran = await fetch('empty')
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(readFileSync(place.path('empty/persons.yaml'), 'utf8')).toBe(helplineFiles['persons.yaml'])
    expect((await place.run(['timetable', 'list', '--home', 'empty'])).out).toContain('2026-11-23')
    const server = await place.serve(['--home', 'empty', '--fake'])
    expect((await server.stop()).code).toBe(0)
  })

  it('acts through the running server, which sees the change at once', async () => {
    place.makeHome('served', { 'persons.yaml': 'names: {zoe: Zoe Sol}\n' })
    const server = await place.serve(['--home', 'served', '--fake'])
    const ran = await fetch('served', 'people', '--force')
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect((await place.run(['person', 'list', '--home', 'served'])).out).toContain('bernat')
    await server.stop()
  })
})
