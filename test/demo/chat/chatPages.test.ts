import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Workspace } from '../../../src/demo/workspace/startWorkspace.ts'
import { serveChat } from '../../browser/chatSite.ts'
import { startSmallWorkspace } from '../workspace/boltApp.ts'

let workspace: Workspace
let site: Awaited<ReturnType<typeof serveChat>>

beforeEach(async () => {
  workspace = await startSmallWorkspace()
  site = await serveChat(workspace, { language: 'es' })
})
afterEach(async () => {
  await site.close()
  await workspace.close()
})

const idOf = (name: string) => workspace.member(name)?.id ?? ''
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

it('shows everybody who can be chosen, without a session', async () => {
  const response = await fetch(site.url)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(html).toContain('¿Quién eres?')
  for (const name of ['Maria Soler', 'Pau Ferrer', 'Anna Roig']) expect(html).toContain(name)
  expect(html).not.toContain(`/as/${workspace.bot.userId}`)
})

it('shows a person only their own conversations', async () => {
  const secret = workspace.channel('coordination')?.id ?? ''
  expect((await fetch(`${site.url}/as/${idOf('maria')}/channel/${secret}`)).status).toBe(200)
  expect((await fetch(`${site.url}/as/${idOf('pau')}/channel/${secret}`)).status).toBe(404)
  expect((await fetch(`${site.url}/as/${idOf('pau')}`)).status).toBe(200)
  await post(`/as/${idOf('pau')}/say`, { channel: secret, text: 'let me in' })
  expect(workspace.as(idOf('maria')).messages(secret)).toEqual([])
})

it('knows no page of strangers or of the bot', async () => {
  for (const id of ['U0', workspace.bot.userId, 'maria'])
    expect((await fetch(`${site.url}/as/${id}`)).status).toBe(404)
})

it('escapes what people write', async () => {
  const channel = workspace.channel('helpline')?.id ?? ''
  await post(`/as/${idOf('maria')}/say`, { channel, text: '<img src=x onerror=alert(1)> & *bold*' })
  const html = await (await fetch(`${site.url}/as/${idOf('maria')}/channel/${channel}`)).text()
  expect(html).toContain('&lt;img src=x')
  expect(html).not.toContain('<img src=x')
  expect(html).toContain('<strong>bold</strong>')
  expect(html).not.toMatch(/ style="| onclick=|<script>/)
})

it('refuses what comes from pages of other sites, and bodies it cannot read', async () => {
  const channel = workspace.channel('helpline')?.id ?? ''
  const foreign = await post(
    `/as/${idOf('maria')}/say`,
    { channel, text: 'x' },
    { 'Sec-Fetch-Site': 'cross-site' },
  )
  expect(foreign.status).toBe(403)
  expect((await post(`/as/${idOf('maria')}/say`, { text: 7 })).status).toBe(400)
  expect(workspace.as(idOf('maria')).messages(channel)).toEqual([])
})

it('tells the person when the app is not there, or what they used is gone', async () => {
  const self = `/as/${idOf('anna')}`
  const gone = await post(`${self}/act`, {
    place: { channel: 'C0', ts: '1.2' },
    action: 'a',
    block: 'b',
    form: {},
  })
  expect(await gone.json()).toEqual({ problem: 'What you used is not there any more.' })
  const direct = workspace.as(idOf('anna')).openDirectMessage().id
  await post(`${self}/say`, { channel: direct, text: '/tomatic' })
  expect(workspace.as(idOf('anna')).ephemerals(direct)[0]?.text).toContain('not connected')
})

it('streams a line to those whom a change concerns', async () => {
  const response = await fetch(`${site.url}/as/${idOf('maria')}/events`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('retry')
  const secret = workspace.as(idOf('pau')).openDirectMessage().id
  workspace.as(idOf('pau')).say(secret, 'not hers')
  workspace.as(idOf('pau')).say(workspace.channel('helpline')?.id ?? '', 'hers')
  expect((await reader?.read())?.value).toBe('event: change\ndata: message\n\n')
  await reader?.cancel()
})
