import { createServer, type Server } from 'node:http'
import express from 'express'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoChatPages, startDemoWorkspace } from '../../src/composition/demoChat.ts'
import { demoChannels, demoFiles } from '../../src/demo/home/files.ts'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'
import { parseConfiguration } from '../../src/storage/files/formats/configuration.ts'
import { parsePeople } from '../../src/storage/files/formats/people.ts'
import { freePort } from '../harness/freePort.ts'
import { createManualClock } from '../harness/manualClock.ts'

const files = demoFiles(Temporal.PlainDate.from('2026-11-23'))
const people = parsePeople(files.get('persons.yaml') ?? '', 'persons.yaml').value
const configuration = parseConfiguration(files.get('config.yaml') ?? '', 'config.yaml').value

const testing = { name: 'testing', mark: '🧪', color: '6b3fa0' }

let workspace: Workspace
let server: Server
let url: string

beforeAll(async () => {
  workspace = await startDemoWorkspace({
    people,
    configuration,
    clock: createManualClock('2026-11-25T08:50:00Z'),
    realNow: Date.now,
  })
  const port = await freePort()
  server = createServer(express().use('/chat', demoChatPages(workspace, people, configuration, testing)))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  url = `http://127.0.0.1:${port}/chat`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await workspace.close()
})

const idOf = (key: string) => workspace.member(key)?.id ?? ''
const pageOf = async (key: string) => (await fetch(`${url}/as/${idOf(key)}`)).text()

describe('the chat of the demo', () => {
  it('shows the coordinators’ channel to nobody else', () => {
    const channelsOf = (key: string) =>
      workspace
        .as(idOf(key))
        .channels()
        .map(({ name }) => name)
    for (const key of ['eva', 'oriol', 'yolanda'])
      expect(channelsOf(key)).toContain(demoChannels.coordinators)
    for (const key of ['alba', 'hector']) {
      expect(channelsOf(key)).toContain(demoChannels.helpline)
      expect(channelsOf(key)).not.toContain(demoChannels.coordinators)
    }
  })

  it('wears the ribbon of an instance that is not the real one', async () => {
    for (const page of [await (await fetch(url)).text(), await pageOf('alba')]) {
      expect(page).toMatch(/<p class="variant">[^<]*🧪 testing/)
      expect(page).toContain('/assets/variant.css')
    }
  })

  it('says what those are who are offered first', async () => {
    const chooser = await (await fetch(url)).text()
    expect(chooser).toMatch(/Alba Roure<\/strong><small>atén el telèfon/)
    expect(chooser).toMatch(/Eva Prats<\/strong><small>coordina/)
  })

  it.each([
    ['alba', '/tomatic ajuda', '/tomatic pausa 10m dentista'],
    ['hector', '/tomatic ayuda', '/tomatic pausa 10m dentista'],
    ['willow', '/tomatic help', '/tomatic pause 10m dentist'],
  ])('shows a newcomer, %s, what to try in their language', async (key, help, pause) => {
    const page = await pageOf(key)
    const banner = /<details class="banner" open>.*?<\/details>/s.exec(page)?.[0] ?? ''
    expect(banner).toContain(help)
    expect(banner).toContain(pause)
  })

  it('folds it for who has written already', async () => {
    const bernat = workspace.as(idOf('bernat'))
    const direct = bernat.channels().find(({ kind }) => kind === 'im')
    await bernat.say(direct?.id ?? '', 'hola')
    expect(await pageOf('bernat')).toContain('<details class="banner"><summary>')
  })

  it('suggests the bare command, then help, then the others, with their words', async () => {
    const page = await pageOf('hector')
    const commands = /data-commands="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '[]'
    const inserts = JSON.parse(commands).map(({ insert }: { insert: string }) => insert)
    expect(inserts.slice(0, 3)).toEqual(['/tomatic ', '/tomatic ayuda ', '/tomatic cola '])
    expect(inserts).toContain('/tomatic pausa ')
    expect(new Set(inserts).size).toBe(inserts.length)
  })
})
