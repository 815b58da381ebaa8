import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSocketConnection } from '../../src/bot/connect.ts'
import { startWorkspace, type Workspace } from '../../src/demo/workspace/startWorkspace.ts'
import { createAlarm } from '../../src/notify/alarm.ts'
import { createManualClock } from '../harness/manualClock.ts'

const log = { info() {}, warn() {}, error() {} }

let workspace: Workspace

beforeAll(async () => {
  workspace = await startWorkspace({
    members: [{ name: 'alba', realName: 'Alba', email: 'alba@example.org' }],
    channels: [{ name: 'helpline' }],
    botName: 'Tomàtic',
    clock: createManualClock('2026-11-25T09:50'),
    realNow: Date.now,
  })
})

afterAll(() => workspace.close())

function connection(tokens: { botToken?: string; appToken?: string }) {
  return createSocketConnection({
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    slackApiUrl: workspace.apiUrl,
    log,
    after: createAlarm(),
    reconnectMs: 3000,
    onBack() {},
    ...tokens,
  })
}

describe('createSocketConnection', () => {
  it('connects, and lets go when stopped', async () => {
    const connected = connection({})
    await connected.start()
    expect(workspace.sockets.count()).toBe(1)
    await connected.stop()
    await workspace.until(() => workspace.sockets.count() === 0)
  })

  it.each([{ botToken: 'xoxb-wrong' }, { appToken: 'xapp-wrong' }])(
    'refuses %o with a sentence’s worth of reason, and can be stopped all the same',
    async (tokens) => {
      const refused = connection(tokens)
      await expect(refused.start()).rejects.toMatchObject({
        code: 'slack-refused',
        params: { reason: 'invalid_auth' },
      })
      await refused.stop()
    },
  )
})
