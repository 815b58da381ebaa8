import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { followTeam } from '../harness/calendars.ts'
import { until } from '../harness/until.ts'

let house: House

afterEach(() => house.close())

const hours = "['09:00', '10:15', '11:30', '12:45', '14:00']"

function timetable(week: string, days: string, limits = hours): string {
  return `week: '${week}'\ndays: [${days}]\nhours: ${limits}\nturns: [L1, L2]\ntimetable:\n`
}

function normalWeek(week: string): string {
  const rows = '[[alba, bernat], [carla, dani], [eva, alba], [bernat, carla]]'
  return `${timetable(week, 'dl, dv')}  dl: ${rows}\n  dv: ${rows}\n`
}

/** A helpline that works on Sunday night, when clocks change. */
function nightFiles(week: string): Record<string, string> {
  const limits = "['00:00', '02:30', '04:00']"
  return {
    'config.yaml': `hours: ${limits}\nnTelefons: 2\nlanguage: en\ndiesVisualitzacio: [dg]\nslack: {channel: helpline, coordinatorsChannel: coordinators}\n`,
    [`graelles/graella-${week}.yaml`]: `${timetable(week, 'dg', limits)}  dg: [[alba, bernat], [carla, dani]]\n`,
  }
}

describe('a clock change on a server in UTC (facts §9 row 28)', () => {
  const before = process.env.TZ

  beforeAll(() => {
    process.env.TZ = 'UTC'
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it.each([
    { name: 'in autumn', friday: '2026-10-23', monday: '2026-10-26', fridayUtc: '07:00', mondayUtc: '08:00' },
    { name: 'in spring', friday: '2027-03-26', monday: '2027-03-29', fridayUtc: '08:00', mondayUtc: '07:00' },
  ])('$name leaves the local hours of shifts, announcements and calendars as they were', async (change) => {
    const { friday, monday, fridayUtc, mondayUtc } = change
    const weekBefore = friday === '2026-10-23' ? '2026-10-19' : '2027-03-22'
    house = await openHouse({
      start: `${friday}T08:50`,
      files: {
        'holidays.conf': null,
        [`graelles/graella-${weekBefore}.yaml`]: normalWeek(weekBefore),
        [`graelles/graella-${monday}.yaml`]: normalWeek(monday),
      },
    })
    const inCalendar = await followTeam(house)
    const starts = { [friday]: fridayUtc, [monday]: mondayUtc }
    for (const [date, utc] of Object.entries(starts)) {
      await house.jumpTo(`${date}T08:54`)
      const said = house.posted('helpline').length
      await house.pass(1)
      const announced = await until('the announcement', () => house.posted('helpline')[said])
      expect(house.posted('helpline')).toHaveLength(said + 1)
      expect(announced.text).toBe('On the phone in 5 minutes, from 09:00 to 10:15: Alba Pi and Bernat Roca.')
      expect(await house.members()).toEqual([])
      expect(await inCalendar(house.clock.now())).toBe('')
      await house.pass(5)
      expect(house.clock.now().toString()).toBe(`${date}T${utc}:00Z`)
      expect(await house.members()).toEqual(['3040', '3041'])
      expect(await inCalendar(house.clock.now())).toBe('Phone: Alba Pi, Bernat Roca')
      await house.jumpTo(`${date}T14:00`)
      expect(await house.members()).toEqual([])
      expect(await inCalendar(house.clock.now())).toBe('')
    }
  })
})

describe('the night of a clock change', () => {
  it('begins a shift that falls into the skipped hour at its end', async () => {
    house = await openHouse({ start: '2027-03-28T01:50', files: nightFiles('2027-03-22') })
    const inCalendar = await followTeam(house)
    await house.pass(9)
    expect(await house.members()).toEqual(['3040', '3041'])
    expect(await inCalendar(house.clock.now())).toBe('Phone: Alba Pi, Bernat Roca')
    await house.pass(1)
    expect(house.clock.now().toString()).toBe('2027-03-28T01:00:00Z')
    expect(await house.members()).toEqual(['3042', '3043'])
    expect(await inCalendar(house.clock.now())).toBe('Phone: Carla Mas, Dani Font')
    await house.jumpTo('2027-03-28T04:00')
    expect(await house.members()).toEqual([])
    expect(await house.audit('programQueue')).toHaveLength(3)
  })

  it('begins a shift in the repeated hour the first time, once', async () => {
    house = await openHouse({ start: '2026-10-25T00:10', files: nightFiles('2026-10-19') })
    const inCalendar = await followTeam(house)
    await house.jumpTo('2026-10-25T00:24Z')
    expect(await inCalendar(house.clock.now())).toBe('Phone: Alba Pi, Bernat Roca')
    await house.pass(1)
    await house.announced('helpline', /Carla Mas and Dani Font/)
    await house.pass(5)
    expect(house.clock.now().toString()).toBe('2026-10-25T00:30:00Z')
    expect(await house.members()).toEqual(['3042', '3043'])
    await house.ask('alba', 'helpline', 'join')
    await house.jumpTo('2026-10-25T01:25Z')
    await house.jumpTo('2026-10-25T01:30Z')
    expect(await inCalendar(house.clock.now())).toBe('Phone: Carla Mas, Dani Font')
    expect(await house.members()).toEqual(['3042', '3043', '3040'])
    expect(house.posted('helpline')).toHaveLength(1)
    await house.jumpTo('2026-10-25T03:00Z')
    expect(await house.members()).toEqual([])
    expect(await inCalendar(house.clock.now())).toBe('')
  })
})
