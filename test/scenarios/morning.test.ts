import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { type House, openHouse } from '../harness/app.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'
import { transports } from '../harness/transport.ts'
import { until } from '../harness/until.ts'
import type { Visitor } from '../harness/visitor.ts'

let house: House

afterEach(() => house.close())

const Queue = z.object({ currentQueue: z.array(z.object({ key: z.string(), paused: z.boolean() })) })

async function pausedInApi(visitor: Visitor, person: string): Promise<boolean> {
  const { currentQueue } = Queue.parse((await visitor.get('/api/queue')).json())
  return currentQueue.some(({ key, paused }) => key === person && paused)
}

const stories = [
  {
    language: 'English',
    who: 'alba',
    onPhone: 'You are on the phone until 10:15.',
    paused: '⏸ You are paused until 10:00.',
    back: /^🟢 Calls ring at your phone again since 10:00/,
    timeOver: 'Its time was over.',
    resume: 'Resume',
  },
  {
    language: 'Catalan',
    who: 'bernat',
    onPhone: 'Ets al telèfon fins a les 11:30',
    paused: '⏸ Estàs en pausa fins a les 10:00.',
    back: /^🟢 .*des de les 10:00/,
    timeOver: 'S’havia acabat el temps.',
    resume: 'Acaba la pausa',
  },
  {
    language: 'Spanish',
    who: 'carla',
    onPhone: '10:15',
    paused: '⏸ Estás en pausa hasta las 10:00.',
    back: /^🟢 .*desde las 10:00/,
    timeOver: 'Se había acabado el tiempo.',
    resume: 'Terminar la pausa',
  },
] as const

describe.each(transports)('over %s', (transport) => {
  describe.each(stories)('an operator’s morning in $language', (story) => {
    const { who } = story

    it('goes from a pause that ends by itself to one that ends at a click', async () => {
      house = await openHouse({ transport })
      const page = await house.visit('eva')
      if (who === 'carla') await house.ask('carla', 'helpline', 'join')

      expect(wordsOf(await house.ask(who, 'helpline', ''))).toContain(story.onPhone)
      const answer = await house.ask(who, 'helpline', 'pause 10m dentist')
      expect(answer.text).toBe(story.paused)
      expect(answer.onlyFor).toBe(house.as(who).member.id)
      await until('the pause is in the interface', () => pausedInApi(page, who))
      const [line] = await house.audit('pauseAgent')
      expect(line).toMatchObject({ who, door: 'chat', subject: who })
      expect(line?.after).toContain('dentist')
      const card = await house.told(who, /^⏸/)
      expect(card.text).toBe(story.paused)
      expect(wordsOf(card)).toContain('dentist')

      await house.pass(10)
      const over = await house.told(who, story.back)
      expect(over.ts).toBe(card.ts)
      expect(wordsOf(over)).toContain(story.timeOver)
      expect(house.direct(who)).toHaveLength(1)
      await until('the agent is back', async () => !(await pausedInApi(page, who)))
      const [end] = await house.audit('resumeAgent')
      expect(end).toMatchObject({ who: 'tomatic', subject: who })

      await house.ask(who, 'helpline', 'pause 10m')
      const second = await house.told(who, /^⏸/)
      await house.as(who).click(placeOf(second), actionLabelled(second, story.resume))
      await until('the second card is closed', () =>
        house.direct(who).every(({ text }) => story.back.test(text)),
      )
      expect(house.direct(who)).toHaveLength(2)
      const [asked] = await house.audit('resumeAgent')
      expect(asked).toMatchObject({ who, door: 'chat', subject: who })
      await house.jumpTo('2026-11-25T10:11')
      expect(await house.audit('resumeAgent')).toHaveLength(2)
    })
  })
})

describe('the demo’s first minute', () => {
  it('lets the person offered first pause, and a window on the queue sees it at once', async () => {
    house = await openHouse({ kind: 'demo' })
    const window = house.visitor()
    expect((await window.get('/')).status).toBe(200)
    expect((await window.get('/chat')).status).toBe(200)
    expect((await window.get('/api/queue')).status).toBe(401)
    expect((await window.submit('/sign-in', { person: 'eva' })).status).toBe(303)
    const live = await window.listen()
    expect(await pausedInApi(window, 'alba')).toBe(false)
    await house.ask('alba', 'helpline', 'pausa 10m dentista')
    await until('the window is told', () => live.events.includes('queue'))
    expect(await pausedInApi(window, 'alba')).toBe(true)
    expect((await window.get('/queue')).text).toContain('dentista')
    live.close()
  })
})
