import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { transports } from '../harness/transport.ts'

describe.each(transports)('over %s', (transport) => {
  let chat: ChatHelpline

  beforeAll(async () => {
    chat = await openChatHelpline({}, {}, { transport })
  })

  afterAll(async () => {
    expect(chat.workspace.complaints).toEqual([])
    await chat.close()
  })

  describe('what is refused in chat', () => {
    it.each([
      ['alba', 'paues 10m', 'I do not know “paues”. Did you mean…'],
      ['bernat', 'xyzxyz', 'No sé què vol dir «xyzxyz».'],
      [
        'carla',
        'pausa 10x',
        '«10x» no es una duración. Escribe minutos u horas, como 10m, 1h o 1h30, hasta 12 horas.',
      ],
      [
        'alba',
        'shifts bernat someday',
        '“someday” is not a week. Write “next”, “last”, “+2”, or a date such as 2030-01-07.',
      ],
      ['alba', 'who fryday', /“fryday” is not a moment/],
      ['alba', 'add', /Whom\?/],
      ['alba', 'pause brenat 10m', /I know nobody called “brenat”\. Did you mean Bernat Roca\?/],
      ['bernat', 'pausa carla 10m', /coordinació.*Alba Pi o Eva Serra/],
      ['bernat', 'digues hola', /coordinació/],
      ['dani', 'pause', 'You are not in the queue now.'],
      ['dani', 'resume', 'You are not in the queue now.'],
      ['bernat', 'torna', 'No estàs en pausa.'],
      ['alba', 'join', 'You are already in the queue.'],
      ['alba', 'remove dani', 'Dani Font is not in the queue now.'],
      ['alba', 'says #random hello', /not in #random/],
      ['alba', 'pause 3 days', /“3 days” is not a duration/],
      ['alba', 'add gil', /Gil Nou has no phone extension/],
      ['gil', 'join', /You have no phone extension/],
      ['guest', 'queue', /I do not know who you are.*Alba Pi or Eva Serra/],
    ])('tells %s why “%s” cannot be, to nobody else', async (who, line, text) => {
      const answer = await chat.ask(who, line)
      expect(answer.text).toMatch(text)
      expect(answer.onlyFor).toBe(chat.as(who).member.id)
    })

    it('says how the command is written, with an example', async () => {
      const answer = await chat.ask('alba', 'pause 10x')
      expect(wordsOf(answer)).toContain('/tomatic pause [person] [duration [reason]]')
      expect(wordsOf(answer)).toContain('For example: /tomatic pause 10m dentist')
    })

    it('says where a reason goes when it stands where a person or a duration should', async () => {
      const answer = await chat.ask('alba', 'pause dentist')
      expect(wordsOf(answer)).toContain('write how long before it: /tomatic pause 10m dentist')
    })

    it('does what was meant at a click, in place of the refusal', async () => {
      const answer = await chat.ask('alba', 'shfits bernat')
      const alba = chat.as('alba')
      await alba.click(placeOf(answer), actionLabelled(answer, 'shifts'))
      await chat.workspace.until(() =>
        alba
          .messages(chat.channel)
          .find(({ ts, text }) => ts === answer.ts && text.startsWith('Bernat Roca has')),
      )
    })

    it('asks before nobody is left, and then does it', async () => {
      await chat.ask('bernat', 'surt')
      const answer = await chat.ask('alba', 'leave')
      expect(answer.text).toMatch(/You are the last one taking calls/)
      expect(await chat.helpline.members()).toEqual(['3040'])
      const alba = chat.as('alba')
      await alba.click(placeOf(answer), actionLabelled(answer, 'Do it all the same'))
      await chat.workspace.until(() =>
        alba
          .messages(chat.channel)
          .find(({ ts, text }) => ts === answer.ts && text.startsWith('You are out')),
      )
      expect(await chat.helpline.members()).toEqual([])
      await chat.ask('alba', 'join')
    })

    it('says so when the exchange does not answer, and pretends nothing', async () => {
      chat.helpline.pbx.setReachable(false)
      const answer = await chat.ask('alba', 'pause 10m')
      chat.helpline.pbx.setReachable(true)
      expect(answer.text).toBe(
        'The phone exchange does not answer, so nothing was changed. Try again in a moment.',
      )
      expect(await chat.helpline.stores.pauses.open()).toEqual([])
    })

    it('names file and line when a file that is needed is malformed', async () => {
      chat.helpline.write('graelles/graella-2026-11-30.yaml', 'week: [\n')
      const answer = await chat.ask('alba', 'timetable next')
      expect(answer.text).toMatch(/graella-2026-11-30\.yaml, line \d+/)
    })

    it('tells a fault that it does not know with a reference, and nothing of its inside', async () => {
      const { pbx } = chat.helpline
      const { queue } = pbx
      pbx.queue = () => Promise.reject(new Error('secret detail'))
      const direct = chat.directOf('alba')
      const told = await chat.nextMessage('alba', direct, () =>
        chat.as('alba').command(chat.channel, '/tomatic queue'),
      )
      pbx.queue = queue
      expect(told.text).toMatch(/reference: \w{4,8}/)
      expect(told.text).not.toContain('secret')
    })
  })
})
