import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/demo/workspace/model.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { type House, openHouse } from '../harness/app.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

let house: House

/** Wednesday 09:50: Alba and Bernat are on the phone. */
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

function messageNow({ ts, channel }: Message): Message | undefined {
  return house
    .as('alba')
    .messages(channel)
    .find((message) => message.ts === ts)
}

async function clicked(message: Message, label: string): Promise<void> {
  await house.as('alba').click(placeOf(message), actionLabelled(message, label))
}

/** The message once it says so. */
function becomes(message: Message, text: RegExp): Promise<Message> {
  return until(`it says ${text}`, () => {
    const now = messageNow(message)
    return now && text.test(now.text) ? now : undefined
  })
}

describe('repairing a week in chat', () => {
  it('settles an absence at a button: the message changes, those concerned are told, the queue follows', async () => {
    expect(await house.members()).toEqual(['3040', '3041'])
    house.write('oneshot.conf', '+bernat 2026-11-25 1100 # fever\n')
    const ways = await house.ask('alba', 'helpline', 'repair bernat today')
    expect(ways.text).toBe('Bernat Roca cannot come on Wednesday: 2 turns to settle')
    expect(wordsOf(ways)).toMatch(/1\. Nobody moves: \+\d+ .*the line of Bernat Roca stays empty/s)
    expect(wordsOf(ways)).not.toContain('No required absence is noted')
    const dani = /3\. 2 people move: .*Wednesday 09:00: Dani Font instead of Bernat Roca/s
    expect(wordsOf(ways)).toMatch(dani)
    await clicked(ways, 'Apply 3')
    const done = await becomes(ways, /^The Wednesday of Bernat Roca is settled$/)
    expect(wordsOf(done)).toContain('3 people are told')
    await until('the queue follows', async () => (await house.members()).join() === '3040,3043')
    expect((await house.told('dani', /have moved/)).text).toBe(
      'Your shifts of the week of 23 November have moved.',
    )
    expect(wordsOf(await house.told('dani', /have moved/))).toContain('Changed by Alba Pi')
    await house.told('bernat', /S’han mogut/)
    expect(await house.audit('repairSlot')).toContainEqual(
      expect.objectContaining({
        who: 'alba',
        door: 'chat',
        subject: '2026-11-23 dx 0 1',
        before: 'bernat',
        after: 'dani',
      }),
    )
  })

  it('shows the ways of now in place of a repair that no longer fits', async () => {
    const ways = await house.ask('alba', 'helpline', 'repara dani dijous')
    const other = await house.ask('alba', 'helpline', 'repair dani thursday')
    house.write('indisponibilitats.conf', '+bernat dj 1111 # course\n')
    await clicked(ways, 'Apply 3')
    const again = await becomes(ways, /have changed meanwhile/)
    expect(wordsOf(again)).toContain('Dani Font cannot come on Thursday')
    expect(wordsOf(again)).not.toContain('Bernat Roca instead')
    await clicked(again, 'Apply 1')
    await becomes(ways, /is settled$/)
    await clicked(other, 'Apply 1')
    await becomes(other, /nothing to repair/)
  })

  it.each([
    ['bernat', 'repair dani', /Alba Pi/],
    ['alba', 'repair', /person|who/i],
    ['alba', 'repair nadia', /nadia/],
    ['alba', 'repair dani dijous 10:15', /10:15/],
    ['alba', 'repair dani monday', /no timetable/],
  ])('tells %s what is wrong with “%s”', async (name, line, words) => {
    expect((await house.ask(name, 'helpline', line)).text).toMatch(words)
  })
})

describe('asking why', () => {
  it('explains the own next shift, somebody else’s on a day, and what a slot would take', async () => {
    const own = await house.ask('dani', 'helpline', 'why')
    expect(own.text).toMatch(/^Dani Font is on Wednesday 12:45: /)
    expect(wordsOf(own)).toMatch(/Turns that week: 7 of 7\..*Instead: Carla Mas −10/s)
    const other = await house.ask('eva', 'helpline', 'why carla thursday')
    expect(other.text).toMatch(/^Carla Mas is on Thursday 10:15: /)
    const wish = await house.ask('eva', 'helpline', 'why carla wednesday 13:00')
    expect(wish.text).toBe('Carla Mas is not on Wednesday 12:45.')
    expect((await house.ask('bernat', 'helpline', 'perquè')).text).toMatch(
      /^Bernat Roca és al telèfon dimecres 09:00: /,
    )
  })

  it('says of a slot why its line is empty, what fills it, and what that would cost, each at a button', async () => {
    house.write('oneshot.conf', '+eva 2026-11-25 # course\n+dani 2026-11-25 # trip\n')
    const hole = await house.ask('alba', 'helpline', 'why wednesday 11:30')
    expect(hole.text).toBe('One line is empty on Wednesday 11:30')
    expect(wordsOf(hole)).toMatch(/Absent: Dani Font \(trip\), Eva Serra \(course/)
    expect(() => actionLabelled(hole, 'And with Eva Serra?')).toThrow()
    house.write('oneshot.conf', '')
    house.write('persons.yaml', house.read('persons.yaml').replace('eva: 2', 'eva: 12'))
    const fillable = await house.ask('alba', 'helpline', 'why wednesday 11:30')
    expect(wordsOf(fillable)).toMatch(/It could be filled. What the cost would change by: \w+/)
    const label = /And with [^?]*\?/.exec(wordsOf(fillable))?.[0] ?? ''
    await clicked(fillable, label)
    const price = await becomes(fillable, /^With .* on Wednesday 11:30: the best timetable of the week costs/)
    actionLabelled(price, 'Forced turns')
    await clicked(price, 'Why?')
    await becomes(price, / is not on Wednesday 11:30\.$/)
  })

  it('prices a slot without somebody, and offers to settle their day', async () => {
    const own = await house.ask('alba', 'helpline', 'why dani wednesday')
    await clicked(own, 'And without Dani Font?')
    const price = await becomes(
      own,
      /^Without Dani Font on Wednesday 12:45: the best timetable of the week costs/,
    )
    const { text } = price
    await clicked(price, 'Ways to settle the day')
    await becomes(price, /^Dani Font cannot come on Wednesday: one turn to settle$/)
    expect((await house.ask('alba', 'helpline', 'cost dani wednesday')).text).toBe(text)
    expect((await house.ask('alba', 'helpline', 'preu dani dimecres 11:30')).text).toMatch(/^With Dani Font/)
  })

  it('offers prices to coordinators alone', async () => {
    const own = await house.ask('dani', 'helpline', 'why')
    expect(() => actionLabelled(own, 'And without Dani Font?')).toThrow()
    expect((await house.ask('dani', 'helpline', 'cost dani wednesday')).text).toContain('Alba Pi')
  })

  it.each([
    ['cost', /person|who/i],
    ['cost with dani', /not a moment/],
    ['cost dani someday', /not a moment|someday/],
    ['cost nadia friday 9:00', /nadia/],
    ['cost with dani monday 9:00', /no timetable/],
    ['cost with dani wednesday 3:00', /slot/],
  ])('says what is wrong with “%s”', async (line, words) => {
    expect((await house.ask('alba', 'helpline', line)).text).toMatch(words)
  })

  it.each([
    ['why gil', /Gil Nou has no shift to come/],
    ['why friday', /You have no shift to come/],
    ['why 3:00', /slot/],
    ['why nadia', /nadia/],
  ])('answers “%s” with what to do', async (line, words) => {
    expect((await house.ask('eva', 'helpline', line)).text).toMatch(words)
  })
})
