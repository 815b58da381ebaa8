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

  describe('what can be asked in chat', () => {
    it('tells me my shift, the next one and the queue when I write nothing', async () => {
      const answer = await chat.ask('alba', '')
      expect(answer.onlyFor).toBe(chat.as('alba').member.id)
      expect(answer.text).toBe(
        'You are on the phone until 10:15. Your next shift after that is tomorrow at 09:00.',
      )
      expect(wordsOf(answer)).toContain('Bernat Roca')
      for (const label of ['Pause me…', 'Leave the queue', 'Refresh']) actionLabelled(answer, label)
    })

    it('shows each agent of the queue with a mark and a word, in my language', async () => {
      const english = await chat.ask('alba', 'queue')
      expect(english.text).toBe('2 people in the queue, 2 free.')
      expect(wordsOf(english)).toMatch(/🟢 free {2}\*Alba Pi\*/)
      const catalan = await chat.ask('bernat', 'cua')
      expect(catalan.text).toBe('2 persones a la cua, 2 lliures.')
      expect(wordsOf(catalan)).toMatch(/🟢 lliure {2}\*Alba Pi\*/)
      const spanish = await chat.ask('carla', 'cola')
      expect(spanish.text).toBe('2 personas en la cola, 2 libres.')
      actionLabelled(spanish, 'Añadirme a la cola')
    })

    it.each([
      ['who', 'On the phone until 10:15: Alba Pi and Bernat Roca.'],
      ['who 12:00', 'On the phone at 12:00: Carla Mas.'],
      ['who tomorrow 9:30', 'On the phone tomorrow at 09:30: Alba Pi and Dani Font.'],
      ['who sunday', 'The helpline is closed on Sunday.'],
      ['who 22:00', 'The helpline is closed at 22:00.'],
      ['who 2026-12-01 10:00', 'There is no timetable yet (Tuesday at 10:00).'],
      ['who tomorrow', 'On the phone tomorrow'],
    ])('answers “%s”', async (line, text) => {
      expect((await chat.ask('alba', line)).text).toBe(text)
    })

    it('lists my shifts of a week, or somebody else’s', async () => {
      const mine = await chat.ask('alba', 'shifts')
      expect(mine.text).toBe('You have 5 shifts in the week of 23 November.')
      expect(wordsOf(mine)).toContain('*today 09:00–10:15* · now')
      expect((await chat.ask('alba', 'shifts bernat this week')).text).toBe(
        'Bernat Roca has 6 shifts in the week of 23 November.',
      )
      expect((await chat.ask('alba', 'shifts next')).text).toContain('That week has no timetable.')
    })

    it('shows the timetable of a week with my name in bold', async () => {
      const answer = await chat.ask('dani', 'timetable')
      expect(answer.text).toBe('Timetable of the week of 23 November')
      expect(wordsOf(answer)).toContain('12:45–14:00  *Dani Font*, Eva Serra')
      expect(wordsOf(answer)).toContain('holiday')
    })

    it('draws that timetable too: below it in the direct message, which it says elsewhere', async () => {
      const direct = chat.directOf('eva')
      const pictures = () =>
        chat
          .as('eva')
          .messages(direct)
          .flatMap(({ files }) => files)
      const answer = await chat.ask('eva', 'timetable')
      expect(wordsOf(answer)).toContain('The picture is in my direct message to you.')
      await chat.workspace.until(() => pictures().length === 1)
      expect(pictures()[0]).toMatchObject({
        name: 'tomatic-2026-11-23.png',
        title: 'Timetable of the week of 23 November',
        altText: 'Timetable of the week of 23 November',
      })
      const here = await chat.askDirect('eva', 'timetable')
      expect(wordsOf(here)).not.toContain('direct message')
      await chat.workspace.until(() => pictures().length === 2)
      await chat.as('eva').click(placeOf(here), actionLabelled(here, 'Week after ›'))
      await chat.as('eva').click(placeOf(here), actionLabelled(here, 'Dashboard'))
      expect(pictures()).toHaveLength(2)
    })

    it('leafs through the weeks without a picture of each, which is at a button', async () => {
      const direct = chat.directOf('bernat')
      const list = await chat.askDirect('bernat', 'timetable list 2026-11-23')
      expect(list.text).toBe('Graella de la setmana del 23 de novembre')
      const picture = await chat.nextMessage('bernat', direct, () =>
        chat.as('bernat').click(placeOf(list), actionLabelled(list, 'Imatge')),
      )
      expect(picture.files).toHaveLength(1)
    })

    it('explains everything, and one command with examples', async () => {
      const all = await chat.ask('carla', 'help')
      expect(all.text).toBe('Qué puedes escribir')
      expect(wordsOf(all)).toContain('*pausa [persona] [duración [motivo]]*')
      const one = await chat.ask('alba', 'help pausa')
      expect(wordsOf(one)).toContain('/tomatic pause 10m dentist')
    })

    it('puts people in the queue and takes them out, for those who may', async () => {
      expect((await chat.ask('carla', 'entra')).text).toBe(
        'Estás en la cola hasta el próximo cambio de turno.',
      )
      expect(await chat.helpline.members()).toEqual(['3040', '3041', '3042'])
      expect((await chat.ask('alba', 'remove <@X> ')).text).toContain('I know nobody called')
      expect((await chat.ask('alba', 'remove @carla')).text).toBe(
        'Carla Mas is out of the queue until the next change of shift.',
      )
      expect((await chat.ask('alba', 'add 3043')).text).toContain('Dani Font is in the queue')
      expect((await chat.ask('dani', 'leave')).text).toContain('You are out of the queue')
      expect(await chat.helpline.members()).toEqual(['3040', '3041'])
    })

    it('sends the sign-in link in a direct message, never in the channel', async () => {
      const direct = chat.directOf('bernat')
      const link = await chat.nextMessage('bernat', direct, () => chat.ask('bernat', 'tauler'))
      expect(JSON.stringify(link.blocks)).toMatch(/http:\/\/tomatic\.example\.org\/login\/token-\d+/)
      expect(link.onlyFor).toBeNull()
      for (const name of ['alba', 'bernat']) {
        expect(JSON.stringify(chat.as(name).messages(chat.channel))).not.toContain('/login/')
      }
    })

    it('says for coordinators, where they say so', async () => {
      const said = await chat.nextMessage('carla', chat.channel, () =>
        chat.ask('alba', 'says Coffee is <ready>'),
      )
      expect(said.text).toContain('🍅 Coffee is &lt;ready&gt;')
      const direct = chat.directOf('dani')
      const told = await chat.nextMessage('dani', direct, () =>
        chat.ask('eva', 'says dani Your phone is off'),
      )
      expect(told.text).toContain('Your phone is off')
    })

    it('answers direct messages and mentions as it answers the command', async () => {
      const direct = chat.directOf('alba')
      const written = await chat.nextMessage('alba', direct, () => chat.as('alba').say(direct, 'who'))
      expect(written.text).toBe('On the phone until 10:15: Alba Pi and Bernat Roca.')
      expect(written.onlyFor).toBeNull()
      const mentioned = await chat.nextMessage('alba', chat.channel, () =>
        chat.as('alba').say(chat.channel, '@tomatic who'),
      )
      expect(mentioned.text).toBe(written.text)
      expect(mentioned.onlyFor).toBe(chat.as('alba').member.id)
    })
  })
})
