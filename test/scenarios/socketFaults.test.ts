import { afterEach, describe, expect, it } from 'vitest'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { acting } from '../harness/helpline.ts'

/** Short, so that a socket that dies is missed soon. */
const reconnectMs = 1500
const times = { reconnectMs, callTimeoutMs: 1000, pausesMs: [5, 20], longestWaitMs: 500 }
const retryDelaysMs = [50, 400, 1200, 2500]

let chat: ChatHelpline

afterEach(async () => {
  expect(chat.workspace.complaints).toEqual([])
  await chat.close()
})

async function open(): Promise<void> {
  chat = await openChatHelpline({}, { ackDeadlineMs: 300, retryDelaysMs }, { times })
}

/** The bot is there again: it answers, and the log says that it had been away. */
async function isBack(): Promise<void> {
  await chat.workspace.until(() => chat.log.some((line) => line.includes('the connection to Slack is back')))
  await chat.workspace.until(() => chat.workspace.sockets.count() >= 1)
  expect((await chat.ask('alba', 'who')).text).toContain('Alba Pi')
}

describe('a socket', () => {
  it('that dies without a word is noticed, and what was written meanwhile is answered once', async () => {
    await open()
    chat.workspace.faults.sockets.hush()
    const direct = chat.directOf('bernat')
    chat.as('bernat').say(direct, 'pausa 5m')
    await isBack()
    await chat.workspace.until(() =>
      chat
        .as('bernat')
        .messages(direct)
        .some(({ text }) => text.includes('en pausa')),
    )
    const lines = await chat.helpline.stores.audit.list({ verbs: ['pauseAgent'], limit: 5 })
    expect(lines).toHaveLength(1)
  })

  it('that answers pings is left alone', async () => {
    await open()
    const opened = () =>
      chat.workspace.calls.filter(({ method }) => method === 'apps.connections.open').length
    const before = opened()
    // A dead one would have been missed after five.
    await chat.workspace.until(() => chat.workspace.sockets.pings() > 12)
    expect(opened()).toBe(before)
  })

  it.each(['refresh_requested', 'warning'] as const)(
    'that Slack recycles (%s) is replaced at once',
    async (reason) => {
      await open()
      chat.workspace.sockets.disconnect(reason)
      await isBack()
    },
  )

  it('that is cut is replaced, also when Slack turns us away at first', async () => {
    await open()
    const { faults, sockets } = chat.workspace
    faults.sockets.refuse(true)
    sockets.cut()
    await chat.workspace.until(() => chat.log.some((line) => line.includes('Slack cannot be reached')))
    faults.sockets.refuse(false)
    await isBack()
  })

  it('for which Slack gives no address for a while is asked for again, and the process goes on', async () => {
    await open()
    const { faults, sockets } = chat.workspace
    faults.calls({ method: 'apps.connections.open', fault: { kind: 'server-error' }, times: 4 })
    sockets.cut()
    await isBack()
  })

  it('on which the hello does not come is given up for another', async () => {
    await open()
    const { faults, sockets } = chat.workspace
    faults.sockets.holdHello(true)
    sockets.cut()
    await chat.workspace.until(() => chat.log.some((line) => line.includes('Slack cannot be reached')))
    faults.sockets.holdHello(false)
    await isBack()
    await chat.workspace.until(() => sockets.count() === 1)
  })

  it('that is back brings homes and cards up to date', async () => {
    await open()
    chat.as('alba').openHome()
    await chat.workspace.until(() => chat.as('alba').home() !== null)
    await chat.ask('bernat', 'pausa 10m')
    const { faults, sockets } = chat.workspace
    faults.calls({ method: 'views.publish', fault: { kind: 'server-error' } })
    faults.sockets.refuse(true)
    sockets.cut()
    await pauseAgent(chat.helpline, acting('alba', 'coordinator'), {
      person: 'alba',
      minutes: 20,
      reason: '',
      confirmed: true,
    })
    faults.clear()
    await isBack()
    await chat.workspace.until(() => {
      const view = chat.as('alba').home()
      return view !== null && wordsOf(view).includes('⏸ paused  *Alba Pi*')
    }, 8000)
  })
})

describe('what has been acknowledged', () => {
  it('is done before the bot stops', async () => {
    await open()
    const queue = await chat.ask('alba', 'queue')
    const { stop } = chat
    let release = () => {}
    const held = chat.helpline.queueTurn(
      () =>
        new Promise<void>((resolve) => {
          release = resolve
        }),
    )
    expect(await chat.as('carla').command(chat.channel, '/tomatic entra')).toEqual({ kind: 'done' })
    await chat.as('alba').click(placeOf(queue), actionLabelled(queue, 'Leave the queue'))
    const stopping = stop()
    release()
    await held
    await stopping
    expect(await chat.helpline.members()).toEqual(['3041', '3042'])
  })
})
