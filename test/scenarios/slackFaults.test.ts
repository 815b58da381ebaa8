import { afterEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/demo/workspace/model.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import type { WorkspaceOptions } from '../../src/demo/workspace/startWorkspace.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { type TransportName, transports } from '../harness/transport.ts'

let chat: ChatHelpline

afterEach(() => chat.close())

/** Short, so that a test that plays a fault need not wait for it. */
const times = { reconnectMs: 1500, callTimeoutMs: 1000, pausesMs: [5, 20, 50], longestWaitMs: 2000 }

async function open(transport: TransportName, slack: Partial<WorkspaceOptions> = {}): Promise<void> {
  chat = await openChatHelpline({}, slack, { transport, times })
}

function fromBot(name: string, place = chat.directOf(name)): Message[] {
  return chat
    .as(name)
    .messages(place)
    .filter(({ userId }) => userId === chat.workspace.bot.userId)
}

function told(name: string, text: RegExp, place = chat.directOf(name)): Promise<Message> {
  return chat.workspace.until(() => fromBot(name, place).find((message) => text.test(message.text)))
}

async function pausesOf(person: string): Promise<number> {
  const lines = await chat.helpline.stores.audit.list({ verbs: ['pauseAgent'], limit: 20 })
  return lines.filter(({ subject }) => subject === person).length
}

describe.each(transports)('over %s', (transport) => {
  describe('whatever Slack delivers again', () => {
    it('is a command, a message, a click or a form that is acted on once', async () => {
      await open(transport)
      const { faults } = chat.workspace
      faults.deliveries.redeliver(2)
      const alba = chat.as('alba')
      await chat.ask('alba', 'pause 10m')
      const card = await told('alba', /You are paused until 10:00/)
      await alba.click(placeOf(card), actionLabelled(card, '+10 min'))
      await told('alba', /You are paused until 10:10/)
      expect(await pausesOf('alba')).toBe(2)

      await chat.ask('alba', 'resume')
      const direct = chat.directOf('bernat')
      await chat.nextMessage('bernat', direct, () => chat.as('bernat').say(direct, 'pausa 5m'))
      await chat.ask('alba', 'queue')
      expect(await pausesOf('bernat')).toBe(1)
      expect(fromBot('bernat').filter(({ text }) => text.includes('pausa'))).toHaveLength(1)

      await chat.ask('bernat', 'torna')
      const queue = await chat.ask('alba', 'queue')
      await alba.click(placeOf(queue), actionLabelled(queue, 'Pause me…'))
      const form = await chat.workspace.until(() => {
        const view = alba.view()
        return view?.blocks.some(({ block_id: id }) => id === 'reason') ? view : null
      })
      expect(alba.views()).toHaveLength(1)
      await chat.nextMessage('alba', chat.channel, () => alba.submit(form.id, { duration: '30m' }))
      await told('alba', /until 10:20/)
      expect(await pausesOf('alba')).toBe(3)
      expect(chat.workspace.complaints).toEqual([])
    })

    it('because its acknowledgement was lost is not done again', async () => {
      await open(transport, { ackDeadlineMs: 150, retryDelaysMs: [0, 20, 50] })
      const { faults } = chat.workspace
      faults.deliveries.loseAcks(2)
      const direct = chat.directOf('alba')
      await chat.nextMessage('alba', direct, () => chat.as('alba').say(direct, 'pause 5m'))
      await chat.workspace.until(() => chat.log.some((line) => line.includes('delivered again')))
      expect(await pausesOf('alba')).toBe(1)
      expect(fromBot('alba')).toHaveLength(1)
    })

    it('of which the person was told that it failed does no harm when it is typed again', async () => {
      await open(transport, { ackDeadlineMs: 100 })
      const { faults } = chat.workspace
      faults.deliveries.loseAcks(1, ['slash_commands'])
      const outcome = await chat.as('bernat').command(chat.channel, '/tomatic leave')
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' })
      await chat.workspace.until(() => chat.as('bernat').ephemerals(chat.channel).length >= 2)
      expect((await chat.ask('bernat', 'leave')).text).toMatch(/no ets a la cua/)
      expect(await chat.helpline.members()).toEqual(['3040'])
    })
  })

  describe('when calls of the Web API fail', () => {
    it.each([
      ['429 with Retry-After', { kind: 'rate-limited', retryAfterSeconds: 0 }],
      ['429 without it', { kind: 'rate-limited' }],
      ['500', { kind: 'server-error' }],
      ['503 although it was done', { kind: 'server-error', status: 503, isDone: true }],
      ['no answer', { kind: 'silence' }],
      ['no answer although it was done', { kind: 'silence', isDone: true }],
    ] as const)('a person is answered once all the same: %s', async (_, fault) => {
      await open(transport)
      chat.workspace.faults.calls({ method: 'chat.postMessage', fault, times: 1 })
      const answer = await chat.askDirect('alba', 'queue')
      expect(answer.text).toBe('2 people in the queue, 2 free.')
      chat.workspace.faults.calls({ method: 'chat.postMessage', fault, times: 1 })
      const paused = await chat.askDirect('bernat', 'pausa 10m')
      await chat.ask('bernat', 'cua')
      expect(fromBot('alba')).toHaveLength(1)
      expect(fromBot('bernat').map(({ text }) => text)).toEqual([paused.text])
    })

    it.each([
      ['429', { kind: 'rate-limited', retryAfterSeconds: 0 }],
      ['500', { kind: 'server-error' }],
    ] as const)('an answer for one person’s eyes comes later: %s', async (_, fault) => {
      await open(transport)
      chat.workspace.faults.calls({ method: 'response_url', fault, times: 2 })
      expect((await chat.ask('alba', 'who')).text).toBe('On the phone until 10:15: Alba Pi and Bernat Roca.')
      chat.workspace.faults.calls({ method: 'chat.postEphemeral', fault, times: 2 })
      const mentioned = await chat.nextMessage('alba', chat.channel, () =>
        chat.as('alba').say(chat.channel, '@tomatic who'),
      )
      expect(mentioned.text).toContain('Alba Pi and Bernat Roca')
    })

    it('somebody whose answer is lost is told so later, and what was done stays done', async () => {
      await open(transport)
      chat.workspace.faults.calls({ method: 'response_url', fault: { kind: 'server-error' } })
      await chat.as('bernat').command(chat.channel, '/tomatic surt')
      const lost = await told('bernat', /No t’ha arribat la resposta al que m’has demanat \(09:50\)/)
      expect(wordsOf(lost)).toMatch(/Referència: \S+/)
      expect(await chat.helpline.members()).toEqual(['3040'])
    })

    it('keeps that promise when nothing at all gets through for a while', async () => {
      await open(transport)
      // Known from before: who is who is not asked each time.
      await chat.ask('alba', 'who')
      chat.workspace.faults.calls({ method: '*', fault: { kind: 'server-error' } })
      await chat.as('alba').command(chat.channel, '/tomatic leave')
      const waiting = await chat.workspace.until(() =>
        chat.log.some((line) => line.includes('an answer did not get through')),
      )
      expect(waiting).toBe(true)
      const { outbox } = chat.helpline.stores
      await chat.workspace.until(() => chat.workspace.calls.length > 0)
      chat.workspace.faults.clear()
      const items = await outbox.due(Number.MAX_SAFE_INTEGER, 10)
      expect(items.every(({ notice }) => notice.kind === 'answer-lost')).toBe(true)
      await told('alba', /My answer to what you asked me \(09:50\) did not get through/)
    })

    it('a form that cannot be opened is told of', async () => {
      await open(transport)
      const alba = chat.as('alba')
      const queue = await chat.ask('alba', 'queue')
      chat.workspace.faults.calls({ method: 'views.open', fault: { kind: 'server-error' }, times: 1 })
      await alba.click(placeOf(queue), actionLabelled(queue, 'Pause me…'))
      await told('alba', /Something went wrong/)
    })

    it('an App Home is drawn at the next attempt', async () => {
      await open(transport)
      chat.workspace.faults.calls({ method: 'views.publish', fault: { kind: 'server-error' }, times: 2 })
      chat.as('alba').openHome()
      await chat.workspace.until(() => chat.as('alba').home() !== null)
    })
  })

  describe('when people clear up', () => {
    it('a list that somebody deleted comes anew', async () => {
      await open(transport)
      const queue = await chat.askDirect('carla', 'cola')
      const refreshed = chat.as('carla').click(placeOf(queue), actionLabelled(queue, 'Añadirme a la cola'))
      chat.workspace.faults.deleteMessage(queue.channel, queue.ts)
      await refreshed
      const anew = await told('carla', /Estás en la cola/)
      expect(anew.ts).not.toBe(queue.ts)
    })

    it('a card that somebody deleted comes anew when the pause is prolonged', async () => {
      await open(transport)
      await chat.ask('alba', 'pause 10m')
      const card = await told('alba', /until 10:00/)
      chat.workspace.faults.deleteMessage(card.channel, card.ts)
      await chat.ask('alba', 'pause 20m')
      const anew = await told('alba', /until 10:10/)
      expect(anew.ts).not.toBe(card.ts)
      await chat.ask('alba', 'resume')
      await told('alba', /Calls ring at your phone again/)
      expect(fromBot('alba')).toHaveLength(1)
    })

    it('an archived channel is told to the coordinators, once, and to whoever wanted it said', async () => {
      await open(transport)
      chat.workspace.faults.archive(chat.channel)
      const coordinators = chat.workspace.channel('coordinators')?.id ?? ''
      await chat.askDirect('alba', 'says Coffee is ready')
      await chat.askDirect('alba', 'says Tea too')
      const about = await told('eva', /What I had to say to the channel did not get there/, coordinators)
      expect(wordsOf(about)).toContain('archived')
      const mine = await told('alba', /did not get there/)
      expect(wordsOf(mine)).toContain('Coffee is ready')
      await chat.workspace.until(
        () => fromBot('alba').filter(({ text }) => text.includes('did not get there')).length === 2,
      )
      expect(fromBot('eva', coordinators)).toHaveLength(1)
    })

    it('what the coordinators’ channel does not take goes to each of them', async () => {
      await open(transport)
      chat.workspace.faults.archive(chat.workspace.channel('coordinators')?.id ?? '')
      await chat.askDirect('alba', 'says coordinators The exchange is renewed tonight')
      await told('alba', /🍅 The exchange is renewed tonight/)
      await told('eva', /🍅 The exchange is renewed tonight/)
      await told('eva', /coordinators' channel did not get there/)
    })

    it('a message for somebody who has left is told to its sender', async () => {
      await open(transport)
      chat.workspace.faults.deactivate(chat.as('dani').member.id)
      await chat.askDirect('eva', 'says dani Your phone is off')
      const about = await told('eva', /Dani Font has not got my message/)
      expect(wordsOf(about)).toContain('Your phone is off')
    })
  })
})
