import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { until } from '../harness/until.ts'

const week = '2026-11-23'
const file = `graelles/graella-${week}.yaml`

let house: House

afterEach(() => house.close())

describe('within hours, a timetable that gives nobody', () => {
  it('because it is missing, leaves the last members in the queue and alerts the coordinators', async () => {
    house = await openHouse({ start: '2026-11-20T13:30', files: { [file]: null, ...lastWeek() } })
    expect(await house.members()).toEqual(['3043', '3044'])
    await house.jumpTo('2026-11-20T14:00')
    expect(await house.members()).toEqual([])
    await house.jumpTo('2026-11-23T08:55')
    await house.announced('helpline', /nobody is on the phone/)
    await house.jumpTo('2026-11-23T09:00')
    const told = await house.announced('coordinators', /no timetable/)
    expect(told.text).toBe('The week has no timetable, so the queue keeps its last people until 10:15.')
    expect(await house.members()).toEqual(['3043', '3044'])
    await house.pass(2)
    expect(house.posted('coordinators')).toHaveLength(1)
  })

  it('because it was removed in mid-shift, empties nothing', async () => {
    house = await openHouse()
    rmSync(`${house.home}/${file}`)
    await until('it is noted', async () => (await house.audit('fileChangedByHand')).length === 1)
    await house.pass(1)
    expect(await house.members()).toEqual(['3040', '3041'])
    await house.jumpTo('2026-11-25T10:15')
    await house.announced('coordinators', /no timetable/)
    expect(await house.members()).toEqual(['3040', '3041'])
  })

  it('because the turn is empty, keeps them too, and an edit then puts the right ones in', async () => {
    house = await openHouse({ files: { [file]: emptySecondTurn() } })
    await house.jumpTo('2026-11-25T10:10')
    await house.announced('helpline', /In 5 minutes nobody is on the phone/)
    await house.jumpTo('2026-11-25T10:15')
    await house.announced('coordinators', /The timetable has nobody until 11:30/)
    expect(await house.members()).toEqual(['3040', '3041'])
    const eva = await house.visit('eva')
    await eva.send('PATCH', `/api/graella/${week}/dx/1/0/dani`, { from: 'ningu' })
    await until('the queue follows', async () => (await house.members()).join() === '3043')
  })
})

function lastWeek(): Record<string, string> {
  const head =
    "week: '2026-11-16'\ndays: [dv]\nhours: ['09:00', '10:15', '11:30', '12:45', '14:00']\nturns: [L1, L2]\n"
  const turns = '[[alba, bernat], [alba, bernat], [alba, bernat], [dani, eva]]'
  return { 'graelles/graella-2026-11-16.yaml': `${head}timetable:\n  dv: ${turns}\n` }
}

function emptySecondTurn(): string {
  const head = `week: '${week}'\ndays: [dx]\nhours: ['09:00', '10:15', '11:30', '12:45', '14:00']\nturns: [L1, L2]\n`
  return `${head}timetable:\n  dx: [[alba, bernat], [ningu, ningu], [carla, ningu], [dani, eva]]\n`
}
