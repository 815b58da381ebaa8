import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../src/demo/workspace/model.ts'
import { pauseAgent } from '../../src/operations/queue/pauseAgent.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'
import { acting } from '../harness/helpline.ts'
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

  /** Somebody's App Home, once it says so. */
  function home(name: string, text: RegExp): Promise<View> {
    return chat.workspace.until(() => {
      const view = chat.as(name).home()
      return view && text.test(wordsOf(view)) ? view : null
    })
  }

  describe('the App Home', () => {
    it('shows my shift, the queue, my buttons and my week, in my language', async () => {
      chat.as('bernat').openHome()
      const view = await home('bernat', /Hola, Bernat Roca/)
      const words = wordsOf(view)
      expect(words).toContain('Ets al telèfon fins a les 11:30. El teu pròxim torn és demà a les 10:15.')
      expect(words).toContain('🟢 lliure  *Alba Pi*')
      expect(words).toContain('avui 09:00–10:15')
      expect(words).not.toContain('Coordinació')
      for (const label of ['Fes una pausa…', 'Graella', 'El meu calendari']) actionLabelled(view, label)
    })

    it('speaks the language that is chosen in Slack at once', async () => {
      const bernat = chat.as('bernat')
      bernat.openHome()
      await home('bernat', /Hola, Bernat Roca/)
      bernat.setLocale('en-GB')
      await home('bernat', /Hello, Bernat Roca/)
      bernat.setLocale('ca-ES')
      await home('bernat', /Hola, Bernat Roca/)
    })

    it('follows what happens elsewhere', async () => {
      chat.as('alba').openHome()
      await home('alba', /Hello, Alba Pi/)
      const pause = { person: 'bernat', minutes: 20, reason: 'bread', confirmed: false }
      await pauseAgent(chat.helpline, acting('alba', 'coordinator'), pause)
      await home('alba', /⏸ paused {2}\*Bernat Roca\* · until 10:10 \(bread\)/)
    })

    it('lets coordinators put somebody in the queue, and says so on top', async () => {
      const eva = chat.as('eva')
      eva.openHome()
      const view = await home('eva', /Coordinators/)
      await eva.click({ view: view.id }, 'queue.add', { value: 'carla' })
      await home('eva', /Carla Mas is in the queue until the next change of shift/)
      expect(await chat.helpline.members()).toContain('3042')
    })

    it('answers buttons, refusals included, in place', async () => {
      const dani = chat.as('dani')
      dani.openHome()
      const view = await home('dani', /Hello, Dani Font/)
      await dani.click({ view: view.id }, actionLabelled(view, 'Join the queue'))
      const joined = await home('dani', /You are in the queue/)
      await dani.click({ view: joined.id }, actionLabelled(joined, 'Timetable'))
      await home('dani', /Timetable of the week of 23 November/)
    })

    it('tells a stranger whom to ask', async () => {
      chat.as('guest').openHome()
      await home('guest', /I do not know who you are/)
    })

    it('still shows the week when the exchange does not answer', async () => {
      chat.helpline.pbx.setReachable(false)
      chat.as('carla').openHome()
      const words = wordsOf(await home('carla', /La centralita no responde/))
      chat.helpline.pbx.setReachable(true)
      expect(words).toContain('Tu semana')
      expect(words).toContain('hoy 10:15–11:30')
    })
  })
})
