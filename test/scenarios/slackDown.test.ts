import { afterEach, describe, expect, it } from 'vitest'
import { startWorkspace, type Workspace } from '../../src/demo/workspace/startWorkspace.ts'
import { type House, openHouse } from '../harness/app.ts'
import { freePort } from '../harness/freePort.ts'
import { until } from '../harness/until.ts'
import { createManualAlarm } from '../notify/manualAlarm.ts'

let house: House
let late: Workspace | null = null

afterEach(async () => {
  await house.close()
  await late?.close()
  late = null
})

const tokens = { botToken: 'xoxb-local-workspace', appToken: 'xapp-local-workspace' }

describe('a start while Slack is out of reach', () => {
  it('serves phones and pages all the same, and connects when Slack is back', async () => {
    const port = await freePort()
    const alarms = createManualAlarm()
    const access = { ...tokens, slackApiUrl: `http://127.0.0.1:${port}/api/` }
    house = await openHouse({ access, alarm: alarms.alarm })
    house.log.expectErrors(/chat is out of reach|a .*socket mode|error/i)
    expect(await house.members()).toEqual(['3040', '3041'])
    const eva = await house.visit('eva')
    expect((await eva.send('POST', '/api/queue/pause/alba', { minutes: 30 })).status).toBe(200)
    await house.jumpTo('2026-11-25T10:15')
    expect(await house.members()).toEqual(['3041', '3042'])

    alarms.ring(60_000)
    await until('it tries again later', () => alarms.delays().length > 0)
    late = await startWorkspace({
      members: [{ name: 'alba', realName: 'Alba', email: 'alba@example.org', locale: 'en-GB' }],
      channels: [{ name: 'helpline' }, { name: 'coordinators' }],
      botName: 'Tomàtic',
      clock: house.clock,
      realNow: Date.now,
      port,
    })
    const workspace = late
    alarms.ring(60_000)
    await until('it is connected', () => workspace.sockets.count() === 1)
    const alba = workspace.as(workspace.member('alba')?.id ?? '')
    await until('what waited is said', () => {
      const texts = alba.messages(alba.openDirectMessage().id).map(({ text }) => text)
      return texts.length === 1
    })
    await alba.command(workspace.channel('helpline')?.id ?? '', '/tomatic join')
    await until('the command works', async () => (await house.members()).includes('3040'))
    expect(alarms.delays()).toEqual([])
    expect(workspace.complaints).toEqual([])
  })

  it('is refused when Slack does not take the tokens, and lets go of everything', async () => {
    late = await startWorkspace({
      members: [],
      channels: [],
      botName: 'Tomàtic',
      clock: { now: () => house.clock.now() },
      realNow: Date.now,
      botToken: 'xoxb-another',
    })
    const access = { ...tokens, slackApiUrl: late.apiUrl }
    house = await openHouse({ access: null })
    await house.stop()
    await expect(house.start(access)).rejects.toMatchObject({ code: 'slack-refused' })
    await house.start()
    expect(await house.members()).toEqual(['3040', '3041'])
  })
})
