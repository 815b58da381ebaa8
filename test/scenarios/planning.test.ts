import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/demo/workspace/model.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { editSlot } from '../../src/operations/timetable/editSlot.ts'
import type { Turns } from '../../src/solver/problem.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { acting } from '../harness/helpline.ts'
import { reportedWeeks } from '../harness/oddWeeks.ts'
import { createScriptedSolver, type ScriptedWeek } from '../harness/scriptedSolver.ts'
import { transports } from '../harness/transport.ts'
import { until } from '../harness/until.ts'

/** The published week of 23 November, but Dani in an empty line on Wednesday, and Eva for Carla on Thursday. */
const withTwoChanges: Turns = [
  [['alba', 'bernat'], ['carla', 'dani'], ['alba'], ['dani', 'eva']],
  [['bernat', 'carla'], ['bernat', 'dani'], ['alba', 'eva'], ['dani']],
  [
    ['alba', 'bernat'],
    ['bernat', 'carla'],
    ['carla', 'dani'],
    ['dani', 'eva'],
  ],
  [['alba', 'dani'], ['bernat', 'carla'], ['dani', 'eva'], ['eva']],
]

describe.each(transports)('over %s', (transport) => {
  let chat: ChatHelpline
  let weeks: ScriptedWeek[]

  beforeEach(async () => {
    const solver = createScriptedSolver()
    weeks = solver.weeks
    chat = await openChatHelpline({ solve: solver.solve }, {}, { transport })
  })

  afterEach(async () => {
    expect(chat.workspace.complaints).toEqual([])
    await chat.close()
  })

  /** The message of a run in somebody's direct message, once it says so. */
  function card(name: string, text: RegExp): Promise<Message> {
    return chat.workspace.until(() =>
      chat
        .as(name)
        .messages(chat.directOf(name))
        .find((message) => text.test(message.text)),
    )
  }

  async function submitted(name: string, values: { week?: string; lines?: string } = {}) {
    const view = await chat.workspace.until(() => chat.as(name).view())
    return chat.as(name).submit(view.id, { week: values.week ?? '2026-11-30', lines: values.lines ?? '2' })
  }

  async function planned(name = 'alba', week = '2026-11-30'): Promise<Message> {
    await chat.as(name).command(chat.channel, '/tomatic plan')
    await submitted(name, { week })
    const begun = await until('the week begins', async () => weeks.at(-1))
    begun.find()
    begun.end('proven')
    return card(name, /is planned$/)
  }

  describe('planning a week in chat', () => {
    it('opens a form, follows the run in one message, and ends with score, buttons and a picture', async () => {
      await chat.as('alba').command(chat.channel, '/tomatic plan next')
      expect(await submitted('alba')).toMatchObject({ kind: 'closed' })
      const going = await card('alba', /^Planning the week of 30 November$/)
      actionLabelled(going, 'Stop, keep the best')
      const begun = await until('the week begins', async () => weeks[0])
      begun.find()
      begun.end('proven')
      const done = await card('alba', /^The week of 30 November is planned$/)
      expect(done.ts).toBe(going.ts)
      expect(wordsOf(done)).toMatch(/Cost \d+ · proven: no timetable is better/)
      for (const label of ['Publish', 'Discard', 'Open in the dashboard']) actionLabelled(done, label)
      const picture = await chat.workspace.until(() =>
        chat
          .as('alba')
          .messages(chat.directOf('alba'))
          .find(({ files }) => files.length > 0),
      )
      expect(picture.files[0]).toMatchObject({
        name: 'tomatic-2026-11-30.png',
        title: 'Timetable of the week of 30 November',
        mimetype: 'image/png',
      })
      expect(picture.files[0]?.bytes.subarray(1, 4).toString()).toBe('PNG')
    })

    it('says at a button why the plan has empty lines, in the thread of its message', async () => {
      const done = await planned()
      expect(wordsOf(done)).toMatch(/\d+ empty cells/)
      const answer = await chat.nextMessage('alba', chat.directOf('alba'), () =>
        chat.as('alba').click(placeOf(done), actionLabelled(done, 'Why?')),
      )
      expect(answer).toMatchObject({
        threadTs: done.ts,
        text: 'Why lines of the week of 30 November are empty',
      })
      expect(wordsOf(answer)).toMatch(/All loads together are 20 turns, and the week has more cells/)
      expect(wordsOf(answer)).toMatch(/more turns have empty lines\./)
    })

    it('publishes at the button, tells how many hear of it, and each person their own part', async () => {
      const done = await planned()
      await chat.as('alba').click(placeOf(done), actionLabelled(done, 'Publish'))
      await card('alba', /^The timetable of the week of 30 November is published$/)
      expect((await chat.helpline.stores.files.timetable('2026-11-30'))?.value.cost).not.toBeNull()
      const dani = await card('dani', /^Your shifts of the week of 30 November are out\.$/)
      expect(wordsOf(dani)).toMatch(/You are on: Mon \d\d:\d\d–\d\d:\d\d/)
      const audit = await chat.helpline.stores.audit.list({ verbs: ['publishRun'], limit: 5 })
      expect(audit).toMatchObject([{ who: 'alba', door: 'chat', subject: '2026-11-30' }])
    })

    it('tells each person of a week that had a timetable what moved for them, and nobody else anything', async () => {
      await chat.as('alba').command(chat.channel, '/tomatic plan')
      await submitted('alba', { week: '2026-11-23' })
      const begun = await until('the week begins', async () => weeks[0])
      begun.find(withTwoChanges)
      begun.end('proven')
      const done = await card('alba', /is planned$/)
      await chat.as('alba').click(placeOf(done), actionLabelled(done, 'Publish'))
      await card('alba', /^The timetable of the week of 23 November is published$/)
      const dani = await card('dani', /^Your shifts of the week of 23 November have moved\.$/)
      expect(wordsOf(dani)).toContain('You are on: Wed 11:30–12:45.')
      expect(wordsOf(dani)).not.toMatch(/no longer|12:45–14:00/)
      const carla = await card('carla', /^Se han movido/)
      expect(wordsOf(carla)).toMatch(/Ya no tienes turno: \S+ 12:45–14:00\./)
      expect(wordsOf(carla)).not.toContain('11:30')
      const eva = await card('eva', /have moved\.$/)
      expect(wordsOf(eva)).toContain('You are on: Thu 12:45–14:00.')
      for (const name of ['alba', 'bernat', 'gil']) {
        const said = chat
          .as(name)
          .messages(chat.directOf(name))
          .map(({ text }) => text)
        expect(said.join()).not.toMatch(/have moved|S’han mogut|are out/)
      }
    })

    it('shows what was changed since, and publishes then only at a second button', async () => {
      const done = await planned('alba', '2026-11-23')
      await editSlot(chat.helpline, acting('eva', 'coordinator'), {
        week: '2026-11-23',
        day: 'dj',
        hour: 3,
        line: 1,
        from: 'ningu',
        to: 'eva',
        confirmed: true,
      })
      await chat.as('alba').click(placeOf(done), actionLabelled(done, 'Publish'))
      // The picture of the plan may come in between.
      const refused = await card('alba', /was changed since this run began/)
      expect(wordsOf(refused)).toMatch(/Mon 11:30: /)
      await chat.as('alba').click(placeOf(refused), actionLabelled(refused, 'Publish all the same'))
      await card('alba', /^The timetable of the week of 23 November is published$/)
    })

    it('stops at the button with its best so far, and is discarded at another', async () => {
      await chat.as('eva').command(chat.channel, '/tomatic planifica')
      await submitted('eva')
      const going = await card('eva', /^Planning/)
      ;(await until('the week begins', async () => weeks[0])).find()
      await chat.as('eva').click(placeOf(going), actionLabelled(going, 'Stop, keep the best'))
      const done = await card('eva', /is planned$/)
      await chat.as('eva').click(placeOf(done), actionLabelled(done, 'Discard'))
      await card('eva', /^The plan of the week of 30 November was discarded$/)
      expect(await chat.helpline.stores.plannerRuns.list({ limit: 9 })).toEqual([])
    })

    it('offers a button where a form cannot open by itself', async () => {
      const answer = await chat.nextMessage('alba', chat.directOf('alba'), () =>
        chat.as('alba').say(chat.directOf('alba'), 'plan 2026-12-09'),
      )
      await chat.as('alba').click(placeOf(answer), actionLabelled(answer, 'Plan a week…'))
      const view = await chat.workspace.until(() => {
        const found = chat.as('alba').view()
        return found?.content.callback_id === 'plan.form' ? found : null
      })
      expect(JSON.stringify(view.content)).toContain('2026-12-07')
    })

    it('says at the fields of the form what cannot be, and leaves it open', async () => {
      await chat.as('alba').command(chat.channel, '/tomatic plan')
      expect(await submitted('alba', { lines: '0' })).toMatchObject({
        kind: 'errors',
        errors: { lines: { text: 'Write a whole number from 1 to 200.' } },
      })
      await submitted('alba')
      await chat.as('alba').command(chat.channel, '/tomatic plan')
      expect(await submitted('alba')).toMatchObject({
        kind: 'errors',
        errors: { week: { text: expect.stringContaining('is being planned already') } },
      })
    })

    it('is for coordinators: others hear whom to ask', async () => {
      const answer = await chat.ask('bernat', 'planifica')
      expect(answer.text).toContain('Alba Pi')
      expect(chat.as('bernat').view()).toBeNull()
    })
  })
})

describe('a week that is odd', () => {
  it.each(reportedWeeks)('is planned in chat all the same, and its message says so: $name', async (odd) => {
    const chat = await openChatHelpline({ files: odd.files })
    await chat.as('alba').command(chat.channel, '/tomatic plan')
    const view = await chat.workspace.until(() => chat.as('alba').view())
    await chat.as('alba').submit(view.id, { week: '2026-11-30', lines: '2' })
    const done = await chat.workspace.until(() =>
      chat
        .as('alba')
        .messages(chat.directOf('alba'))
        .find(({ text }) => /is planned$/.test(text)),
    )
    expect(wordsOf(done)).toContain(odd.told)
    actionLabelled(done, 'Publish')
    await chat.close()
  })
})
