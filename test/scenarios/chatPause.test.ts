import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/demo/workspace/model.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { endDuePauses } from '../../src/operations/queue/resumeAgent.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { transports } from '../harness/transport.ts'

describe.each(transports)('over %s', (transport) => {
  let chat: ChatHelpline

  beforeEach(async () => {
    chat = await openChatHelpline({}, {}, { transport })
  })

  afterEach(async () => {
    expect(chat.workspace.complaints).toEqual([])
    await chat.close()
  })

  /** The pause's card in somebody's direct message, once it says so. */
  function card(name: string, text: RegExp): Promise<Message> {
    const place = chat.directOf(name)
    return chat.workspace.until(() =>
      chat
        .as(name)
        .messages(place)
        .find((message) => text.test(message.text)),
    )
  }

  function cards(name: string): Message[] {
    return chat
      .as(name)
      .messages(chat.directOf(name))
      .filter(({ userId }) => userId === chat.workspace.bot.userId)
  }

  describe('a pause in chat', () => {
    it('posts a card in my direct message, and says so where I asked', async () => {
      const answer = await chat.ask('alba', 'pause 10m dentist')
      expect(answer.text).toBe('⏸ You are paused until 10:00.')
      expect(wordsOf(answer)).toContain('direct messages')
      const posted = await card('alba', /You are paused until 10:00/)
      expect(wordsOf(posted)).toContain('Reason: dentist')
      expect(await chat.helpline.members()).toEqual(['3040p', '3041'])
      const audit = await chat.helpline.stores.audit.list({ verbs: ['pauseAgent'], limit: 5 })
      expect(audit).toMatchObject([{ who: 'alba', door: 'chat', subject: 'alba' }])
    })

    it('ends at the button of the answer, which the queue then takes the place of', async () => {
      const answer = await chat.ask('alba', 'pause 10m')
      await chat.as('alba').click(placeOf(answer), actionLabelled(answer, 'Resume'))
      await chat.workspace.until(() =>
        chat
          .as('alba')
          .messages(chat.channel)
          .find(({ ts, text }) => ts === answer.ts && text.startsWith('You are back')),
      )
      await card('alba', /Calls ring at your phone again/)
    })

    it('comes to the end of the conversation when it is prolonged in writing', async () => {
      await chat.askDirect('alba', 'pause 10m')
      const longer = await chat.nextMessage('alba', chat.directOf('alba'), () =>
        chat.as('alba').say(chat.directOf('alba'), 'pause +10m'),
      )
      expect(longer.text).toBe('⏸ You are paused until 10:10.')
      await chat.workspace.until(() => cards('alba').length === 1)
      expect(chat.as('alba').messages(chat.directOf('alba')).at(-1)?.text).toBe(longer.text)
    })

    it('leaves no question behind that has been answered', async () => {
      await chat.ask('bernat', 'surt')
      const question = await chat.askDirect('alba', 'pause 10m')
      expect(question.text).toMatch(/last one taking calls/)
      await chat.as('alba').click(placeOf(question), actionLabelled(question, 'Do it all the same'))
      await card('alba', /You are paused until 10:00/)
      await chat.workspace.until(
        () =>
          !chat
            .as('alba')
            .messages(chat.directOf('alba'))
            .some(({ ts }) => ts === question.ts),
      )
    })

    it('shows in the queue until when and why', async () => {
      await chat.ask('alba', 'pause 10m dentist')
      const queue = await chat.ask('bernat', 'cua')
      expect(wordsOf(queue)).toContain('⏸ en pausa  *Alba Pi* · fins a les 10:00 (dentist)')
    })

    it('answers with the card alone in the direct message itself', async () => {
      const answer = await chat.askDirect('alba', 'pause')
      expect(answer.text).toBe('⏸ You are paused until the end of the shift.')
      expect(answer.onlyFor).toBeNull()
      await chat.ask('alba', 'queue')
      expect(cards('alba')).toHaveLength(1)
    })

    it('ends at the button of the card, which is updated in place', async () => {
      await chat.ask('alba', 'pause 10m')
      const posted = await card('alba', /You are paused/)
      await chat.as('alba').click(placeOf(posted), actionLabelled(posted, 'Resume'))
      const over = await card('alba', /takes? calls|Calls ring/)
      expect(over.ts).toBe(posted.ts)
      expect(cards('alba')).toHaveLength(1)
      expect(await chat.helpline.members()).toEqual(['3040', '3041'])
    })

    it('updates the card when it ends by a command, by somebody else, or by time', async () => {
      await chat.ask('alba', 'pause 10m')
      expect((await chat.ask('alba', 'resume')).text).toBe('You are back: calls reach you again.')
      await card('alba', /Calls ring at your phone again/)

      await chat.ask('alba', 'pause 10m again')
      await chat.ask('eva', 'resume alba')
      await chat.workspace.until(() => cards('alba').every(({ text }) => !text.includes('You are paused')))

      await chat.ask('alba', 'pause 10m once more')
      await chat.helpline.clock.runBy({ minutes: 10 })
      await endDuePauses(chat.helpline)
      await chat.workspace.until(() => cards('alba').every(({ text }) => !text.includes('You are paused')))
      expect(await chat.helpline.members()).toEqual(['3040', '3041'])
    })

    it('lasts longer at the other button, in the same card', async () => {
      await chat.ask('alba', 'pause 10m dentist')
      const posted = await card('alba', /You are paused until 10:00/)
      await chat.as('alba').click(placeOf(posted), actionLabelled(posted, '+10 min'))
      const longer = await card('alba', /You are paused until 10:10/)
      expect(longer.ts).toBe(posted.ts)
      expect(wordsOf(longer)).toContain('dentist')
      expect(cards('alba')).toHaveLength(1)
    })

    it('of somebody else is told to both', async () => {
      const answer = await chat.ask('alba', 'pause @bernat 1h training with @eva')
      expect(answer.text).toBe('⏸ Bernat Roca is paused until 10:50.')
      const told = await card('bernat', /Alba Pi/)
      expect(wordsOf(told)).toContain('training with Eva Serra')
      await chat.as('bernat').click(placeOf(told), actionLabelled(told, 'Acaba la pausa'))
      await card('alba', /Bernat Roca takes calls again/)
    })

    it('is asked for in a form too, from the queue in a channel', async () => {
      const alba = chat.as('alba')
      const queue = await chat.ask('alba', 'queue')
      await alba.click(placeOf(queue), actionLabelled(queue, 'Pause me…'))
      const form = await chat.workspace.until(() => {
        const view = alba.view()
        return view?.blocks.some(({ block_id: id }) => id === 'reason') ? view : null
      })
      const submitted = await chat.nextMessage('alba', chat.channel, async () => {
        expect(await alba.submit(form.id, { duration: '30m', reason: '30 errands' })).toEqual({
          kind: 'closed',
        })
      })
      expect(submitted.text).toBe('⏸ You are paused until 10:20.')
      expect(wordsOf(await card('alba', /until 10:20/))).toContain('Reason: 30 errands')
    })

    it('of somebody else is in the menu beside the agent, for those who may', async () => {
      const eva = chat.as('eva')
      const queue = await chat.ask('eva', 'queue')
      await eva.click(placeOf(queue), 'queue.agent', {
        value: 'form:bernat',
        blockId: String(queue.blocks[2]?.block_id),
      })
      const form = await chat.workspace.until(() => {
        const view = eva.view()
        return view?.blocks.some(({ block_id: id }) => id === 'reason') ? view : null
      })
      await chat.nextMessage('eva', chat.channel, () => eva.submit(form.id, { duration: 'shift' }))
      expect(await chat.helpline.members()).toEqual(['3040', '3041p'])
    })
  })

  describe('buttons of the queue', () => {
    it('answer in its place, in the direct message too', async () => {
      const queue = await chat.askDirect('carla', 'cola')
      const carla = chat.as('carla')
      await carla.click(placeOf(queue), actionLabelled(queue, 'Añadirme a la cola'))
      const joined = await card('carla', /Estás en la cola/)
      expect(joined.ts).toBe(queue.ts)
      expect(await chat.helpline.members()).toEqual(['3040', '3041', '3042'])
    })
  })
})
