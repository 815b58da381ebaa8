import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/demo/workspace/model.ts'
import { placeOf } from '../../src/demo/workspace/person/person.ts'
import { actionLabelled, type ChatHelpline, openChatHelpline, wordsOf } from '../harness/chat.ts'

let chat: ChatHelpline

beforeEach(async () => {
  chat = await openChatHelpline()
})

afterEach(async () => {
  expect(chat.workspace.complaints).toEqual([])
  await chat.close()
})

const file = 'indisponibilitats.conf'

/** Opens the form by the button of a list, and returns its id. */
async function openForm(name: string, list: Message, label: string): Promise<string> {
  const person = chat.as(name)
  await person.click(placeOf(list), actionLabelled(list, label))
  const form = await chat.workspace.until(() => {
    const view = person.view()
    return view?.blocks.some(({ block_id: id }) => id === 'reason') ? view : null
  })
  return form.id
}

/** Clicks the button beside the numbered line of a list. */
async function removeLine(name: string, list: Message, number: number): Promise<void> {
  const row = list.blocks.find((block) => wordsOf({ blocks: [block] }).startsWith(`${number}. `))
  if (!row) throw new Error(`no line ${number} in ${wordsOf(list)}`)
  const blockId = String(row.block_id)
  await chat.as(name).click(placeOf(list), `line.run.${number + 9}`, { blockId })
}

describe('/tomatic busy', () => {
  it('lists mine, in my language, each with its button to remove it', async () => {
    const list = await chat.ask('carla', 'ausencias')
    expect(list.text).toBe('Tienes 1 ausencia.')
    expect(wordsOf(list)).toContain('1. ⛔ Cada miércoles, de 09:00 a 10:15: team meeting (no puede) Quitar')
    expect((await chat.ask('bernat', 'ocupat')).text).toBe('No tens cap indisponibilitat.')
  })

  it('adds one by a form, and warns of the published shifts that collide with it', async () => {
    const list = await chat.ask('alba', 'busy')
    const form = await openForm('alba', list, 'Add an absence')
    const saved = await chat.nextMessage('alba', chat.channel, async () => {
      const values = { when: 'dj', 'slots.0': ['0', '1'], how: 'required', reason: 'dentist' }
      expect(await chat.as('alba').submit(form, values)).toEqual({ kind: 'closed' })
    })
    expect(saved.text).toBe('Noted: ⛔ Every Thursday, from 09:00 to 11:30: dentist (cannot)')
    expect(wordsOf(saved)).toContain('You are on the phone then, in a timetable that is already published:')
    expect(wordsOf(saved)).toContain('tomorrow from 09:00 to 10:15')
    expect(actionLabelled(saved, 'Timetable')).toMatch(/^line\.run/)
    expect(chat.helpline.read(file)).toContain('+alba dj 1100 # dentist\n')
  })

  it('adds one for a single date, optional', async () => {
    const list = await chat.askDirect('alba', 'busy')
    const form = await openForm('alba', list, 'Add an absence')
    await chat.nextMessage('alba', chat.directOf('alba'), () =>
      chat.as('alba').submit(form, { date: '2026-12-01', how: 'optional', reason: 'tired' }),
    )
    expect(chat.helpline.read('oneshot.conf')).toBe('alba 2026-12-01 1111 # tired\n')
  })

  it('tells at the field what is wrong, keeps the form, and takes it when it is mended', async () => {
    const form = await openForm('alba', await chat.ask('alba', 'busy'), 'Add an absence')
    const alba = chat.as('alba')
    const before = chat.helpline.read(file)
    const bad = { when: 'dl', 'slots.0': [], how: 'required', reason: 'x' }
    expect(await alba.submit(form, bad)).toEqual({
      kind: 'errors',
      errors: { 'slots.0': { kind: 'missing' } },
    })
    expect(await alba.submit(form, { ...bad, 'slots.0': ['0'], reason: ' ' })).toEqual({
      kind: 'errors',
      errors: { reason: { kind: 'told', text: expect.stringContaining('Write the reason') } },
    })
    expect(await alba.submit(form, { when: 'once', date: '', reason: 'x' })).toMatchObject({
      errors: { date: { text: 'Choose the date.' } },
    })
    expect(chat.helpline.read(file)).toBe(before)
    expect(await alba.submit(form, { when: 'dl' })).toEqual({ kind: 'closed' })
    await chat.workspace.until(() => chat.helpline.read(file).includes('+alba dl 1000 # x'))
  })

  it('removes a line in its place, and never another one by an old button', async () => {
    const old = await chat.askDirect('carla', 'busy')
    const list = await chat.askDirect('carla', 'busy')
    await removeLine('carla', list, 1)
    await chat.workspace.until(() =>
      chat
        .as('carla')
        .messages(chat.directOf('carla'))
        .find(({ ts, text }) => ts === list.ts && text.startsWith('Quitado: ')),
    )
    expect(chat.helpline.read(file)).toBe('eva dx 0100 # school\n')
    chat.helpline.write(file, '+carla dl 0001 # choir\n')
    const late = await chat.nextMessage('carla', chat.directOf('carla'), () => removeLine('carla', old, 1))
    expect(late.text).toContain('No se ha sobrescrito nada')
    expect(chat.helpline.read(file)).toBe('+carla dl 0001 # choir\n')
  })

  it('removes by its number in writing', async () => {
    expect((await chat.ask('carla', 'busy remove 1')).text).toMatch(/^Quitado: /)
    expect((await chat.ask('carla', 'busy quita 9')).text).toContain('Carla Mas')
  })

  it('of somebody else is for coordinators, and the person is told', async () => {
    expect((await chat.ask('bernat', 'busy carla')).text).toContain('coordinació')
    const list = await chat.ask('eva', 'busy carla')
    expect(list.text).toBe('Carla Mas has 1 absence.')
    const form = await openForm('eva', list, 'Add an absence')
    await chat.nextMessage('carla', chat.directOf('carla'), () =>
      chat.as('eva').submit(form, { when: 'every', 'slots.0': ['3'], how: 'optional', reason: 'bus' }),
    )
    const told = await chat.workspace.until(() =>
      chat
        .as('carla')
        .messages(chat.directOf('carla'))
        .find(({ text }) => text.includes('Eva Serra ha cambiado tus ausencias')),
    )
    expect(wordsOf(told)).toContain('Nueva: 🟡 Cada día, de 12:45 a 14:00: bus (mejor que no)')
  })

  it('is a button of the App Home, and answers there', async () => {
    const carla = chat.as('carla')
    carla.openHome()
    const home = await chat.workspace.until(() => {
      const view = carla.home()
      return view && wordsOf(view).includes('Mis ausencias') ? view : null
    })
    const row = home.blocks.find((block) => wordsOf({ blocks: [block] }).includes('Mis ausencias'))
    const blockId = String(row?.block_id)
    await carla.click({ view: home.id }, actionLabelled(home, 'Mis ausencias'), { blockId })
    await chat.workspace.until(() => {
      const view = carla.home()
      return view && wordsOf(view).includes('Tienes 1 ausencia.') ? view : null
    })
  })
})
