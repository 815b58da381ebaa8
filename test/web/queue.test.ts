import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeEach(async () => {
  site = await openSite()
  await settleQueue(site.helpline, 'start')
})

afterEach(() => site.close())

async function act(person: string, path: string, form: Record<string, string> = {}) {
  const cookie = await site.signIn(person)
  return site.ask('POST', path, { cookie, form, headers: { 'hx-request': 'true' } })
}

describe('the queue’s page', () => {
  it('shows each agent with state, extension and calls, and who is on and comes next', async () => {
    site.helpline.pbx.setAgentRegistered('3041', false)
    const { text } = await site.ask('GET', '/queue', { cookie: await site.signIn('eva') })
    expect(text).toMatch(/data-agent="alba".*ext\. 3040.*<strong>free<\/strong>/s)
    expect(text).toMatch(/data-agent="bernat".*<strong>not registered<\/strong>/s)
    expect(text).toContain('Alba Pi and Bernat Roca')
    expect(text).toContain('Next shift: 10:15')
  })

  it('offers operators only what they may do', async () => {
    const { text } = await site.ask('GET', '/queue', { cookie: await site.signIn('bernat') })
    expect(text).toContain('/queue/bernat/pause')
    expect(text).not.toContain('/queue/alba/pause')
    expect(text).not.toContain('Add an agent')
    expect(text).toContain('You can change your own state')
  })

  it('shows the last known state and its age while the exchange does not answer', async () => {
    const cookie = await site.signIn('eva')
    await site.ask('GET', '/queue', { cookie })
    site.helpline.pbx.setReachable(false)
    const failed = await act('eva', '/queue/alba/pause')
    expect(failed.status).toBe(503)
    expect(failed.text).toContain('nothing was changed')
    site.passRealTime(90_000)
    const { text } = await site.ask('GET', '/queue/cards', { cookie })
    expect(text).toContain('does not answer. This is the state of 2 minutes ago')
    expect(text).toContain('data-agent="alba"')
    expect(await site.helpline.stores.pauses.open()).toEqual([])
  })

  it('says that nothing is known when the exchange never answered', async () => {
    site.helpline.pbx.setReachable(false)
    const { text } = await site.ask('GET', '/queue', { cookie: await site.signIn('eva') })
    expect(text).toContain('its state is not known yet')
  })
})

describe('pausing from the page', () => {
  it('takes minutes and reason, shows until when, and can be undone', async () => {
    const answer = await act('bernat', '/queue/bernat/pause', { minutes: '15', reason: 'dentist' })
    expect(answer.text).toContain('paused until 10:05')
    expect(answer.text).toContain('dentist')
    expect(answer.text).toContain('Bernat Roca is paused until 10:05.')
    expect(answer.text).toContain('hx-post="/queue/bernat/resume"')
    expect(await site.helpline.members()).toEqual(['3040', '3041p'])
    await act('bernat', '/queue/bernat/resume')
    expect(await site.helpline.members()).toEqual(['3040', '3041'])
  })

  it('of the last one who takes calls asks first, keeping minutes and reason', async () => {
    await act('bernat', '/queue/bernat/pause')
    const asked = await act('alba', '/queue/alba/pause', { minutes: '10', reason: 'coffee' })
    expect(asked.text).toContain('nobody would answer')
    expect(asked.text).toMatch(
      /&quot;minutes&quot;:10,&quot;reason&quot;:&quot;coffee&quot;,&quot;confirmed&quot;:true/,
    )
    expect(await site.helpline.members()).toEqual(['3040', '3041p'])
    await act('alba', '/queue/alba/pause', { minutes: '10', reason: 'coffee', confirmed: 'true' })
    expect(await site.helpline.members()).toEqual(['3040p', '3041p'])
  })

  it('of somebody else is refused to operators with a sentence', async () => {
    const answer = await act('bernat', '/queue/alba/pause')
    expect(answer.text).toContain('Only coordinators may do that. You can ask Alba Pi or Eva Serra.')
    expect(await site.helpline.members()).toEqual(['3040', '3041'])
  })

  it('refuses a duration that is none', async () => {
    const answer = await act('bernat', '/queue/bernat/pause', { minutes: 'soon' })
    expect(answer.status).toBe(400)
    expect(await site.helpline.members()).toEqual(['3040', '3041'])
  })
})

describe('the members of the queue', () => {
  it('are added and removed by coordinators, and join and leave by themselves', async () => {
    const menu = await site.ask('GET', '/queue/add', { cookie: await site.signIn('eva') })
    expect(menu.text).toContain('/queue/carla/add')
    expect(menu.text).not.toContain('/queue/alba/add')
    await act('eva', '/queue/carla/add')
    await act('dani', '/queue/dani/add')
    expect(await site.helpline.members()).toEqual(['3040', '3041', '3042', '3043'])
    await act('eva', '/queue/carla/remove')
    const left = await act('dani', '/queue/dani/remove')
    expect(left.text).toContain('Join the queue')
    expect(await site.helpline.members()).toEqual(['3040', '3041'])
  })

  it('say why somebody without extension cannot join', async () => {
    const answer = await act('eva', '/queue/gil/add')
    expect(answer.text).toContain('no phone extension')
  })
})
