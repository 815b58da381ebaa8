import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

const week = '2026-11-23'
const file = `graelles/graella-${week}.yaml`

let house: House

beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

describe('an edit on the dashboard', () => {
  it('of the present slot is in the file, its log, the audit, the queue and in the words of those concerned', async () => {
    const eva = await house.visit('eva')
    const window = await house.visit('gil')
    const live = await window.listen()
    const answer = await eva.send('PATCH', `/api/graella/${week}/dx/0/1/dani`, { from: 'bernat' })
    expect(answer.status).toBe(200)

    expect(house.read(file)).toContain("dx: [[alba, 'dani'], [bernat, carla]")
    expect(house.read(file)).toMatch(/eva ha canviat dx 09:00-10:15 L2 de bernat a dani/)
    const [line] = await house.audit('editSlot')
    expect(line).toMatchObject({ who: 'eva', door: 'web', before: 'bernat', after: 'dani' })
    await until('the queue follows', async () => (await house.members()).join() === '3040,3043')
    await until('other windows are told', () => live.events.includes('timetable'))
    expect((await window.get(`/timetable/${week}`)).text).toContain('Eva Serra')
    const dani = await house.told('dani', /You are on the phone/)
    expect(dani.text).toBe('You are on the phone until 10:15 instead of Bernat Roca.')
    const bernat = await house.told('bernat', /en lloc teu/)
    expect(bernat.text).toBe('Dani Font és al telèfon fins a les 10:15 en lloc teu.')
    expect(house.direct('eva')).toEqual([])
    live.close()
  })

  it('of the next slot is in its announcement', async () => {
    const alba = await house.visit('alba')
    await alba.send('PATCH', `/api/graella/${week}/dx/1/0/dani`, { from: 'bernat' })
    expect(await house.members()).toEqual(['3040', '3041'])
    await house.jumpTo('2026-11-25T10:10')
    const announced = await house.announced('helpline', /10:15/)
    expect(announced.text).toBe('On the phone in 5 minutes, from 10:15 to 11:30: Dani Font and Carla Mas.')
    expect(wordsOf(await house.told('dani', /in 5 minutes/))).toContain('Carla Mas')
    await house.jumpTo('2026-11-25T10:15')
    expect(await house.members()).toEqual(['3043', '3042'])
  })

  it('tells the slower of two windows who put whom there, and loses nothing', async () => {
    const [eva, dani] = [await house.visit('eva'), await house.visit('dani')]
    const path = `/api/graella/${week}/dx/2/1`
    const answers = await Promise.all([
      eva.send('PATCH', `${path}/bernat`, { from: 'ningu' }),
      dani.send('PATCH', `${path}/dani`, { from: 'ningu' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = answers[0].status === 200 ? 'Bernat Roca' : 'Dani Font'
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.text).toMatch(new RegExp(`Meanwhile .* changed it .*: ${winner} is there now`))
    expect(await house.audit('editSlot')).toHaveLength(1)
    expect(house.read(file).match(/ha canviat/g)).toHaveLength(1)
  })

  it('lets two people change different cells at the same moment', async () => {
    const [eva, dani] = [await house.visit('eva'), await house.visit('dani')]
    const answers = await Promise.all([
      eva.send('PATCH', `/api/graella/${week}/dx/2/1/bernat`, { from: 'ningu' }),
      dani.send('PATCH', `/api/graella/${week}/dj/3/1/alba`, { from: 'ningu' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(house.read(file)).toContain("[carla, 'bernat']")
    expect(house.read(file)).toContain("[carla, 'alba']")
    expect(house.read(file).match(/ha canviat/g)).toHaveLength(2)
  })
})

describe('two doors at once', () => {
  it('leave one pause and one card when chat and web pause the same agent', async () => {
    const eva = await house.visit('eva')
    await Promise.all([
      house.ask('alba', 'helpline', 'pause 10m'),
      eva.send('POST', '/api/queue/pause/alba', { minutes: 30, reason: 'meeting' }),
    ])
    expect(await house.members()).toEqual(['3040p', '3041'])
    const open = await house.app.deps.stores.pauses.open()
    expect(open).toHaveLength(1)
    await until('one card tells the pause that is on', () => {
      const on = house.direct('alba').filter(({ text }) => text.startsWith('⏸'))
      return on.length === 1
    })
    await Promise.all([house.ask('alba', 'helpline', 'resume'), eva.send('POST', '/api/queue/resume/alba')])
    expect(await house.members()).toEqual(['3040', '3041'])
    expect(await house.app.deps.stores.pauses.open()).toEqual([])
    expect(await house.audit('resumeAgent')).toHaveLength(1)
    await until('no card is left open', () => house.direct('alba').every(({ text }) => !text.startsWith('⏸')))
  })
})
