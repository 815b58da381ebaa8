import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

const week = '2026-11-23'
const timetableFile = `graelles/graella-${week}.yaml`

let house: House

beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

describe('a file changed by hand', () => {
  it('counts without a restart, be it people, timetable or configuration', async () => {
    house.write('persons.yaml', house.read('persons.yaml').replace("alba: '3040'", "alba: '3090'"))
    await until('the new extension', async () => (await house.members()).join() === '3090,3041')

    house.write(timetableFile, house.read(timetableFile).replace('dx: [[alba, bernat]', 'dx: [[alba, eva]'))
    await until('the new turn', async () => (await house.members()).join() === '3090,3044')

    house.write('config.yaml', house.read('config.yaml').replace('language: en', 'language: es'))
    await until('the edit is noted', async () => (await house.audit('fileChangedByHand')).length === 3)
    await house.jumpTo('2026-11-25T10:10')
    await house.announced('helpline', /Bernat Roca y Carla Mas/)
    const subjects = (await house.audit('fileChangedByHand')).map(({ subject }) => subject)
    expect(subjects.sort()).toEqual(['config.yaml', timetableFile, 'persons.yaml'])
  })
})

describe('a file that becomes malformed', () => {
  it.each([
    ['config.yaml', (text: string) => text.replace("'10:15'", "'25:15'"), 1],
    ['persons.yaml', (text: string) => text.replace('colors: {', 'colors: [{'), 11],
    ['indisponibilitats.conf', () => '+carla dx 1000 # team meeting\nbroken\n', 0],
    ['holidays.conf', () => '2026-11-27\tLocal holiday\nsoon\n', 0],
  ] as const)(
    '%s is told to the coordinators with its line, and its last good state holds',
    async (file, spoil, line) => {
      const good = house.read(file)
      const members = await house.members()
      house.write(file, spoil(good))
      const eva = await house.visit('eva')
      if (line > 0) {
        const told = await house.announced('coordinators', new RegExp(file.replace('.', '\\.')))
        expect(told.text).toMatch(new RegExp(`line ${line}\\b`))
        expect(wordsOf(told)).toContain('expected')
        const page = await until('the page tells it', async () => {
          const { text } = await eva.get(`/timetable/${week}`)
          return text.includes(file) ? text : null
        })
        expect(page).toMatch(new RegExp(`${file}[^<]*line ${line}\\b`))
      } else {
        await until('the edit is noted', async () => (await house.audit('fileChangedByHand')).length === 1)
      }
      expect(await house.members()).toEqual(members)
      expect((await eva.get('/queue')).text).toContain('Alba Pi')
      expect((await house.ask('bernat', 'helpline', 'who')).text).toContain('Alba Pi')
      await house.jumpTo('2026-11-25T10:15')
      expect(await house.members()).toEqual(['3041', '3042'])
      house.write(file, good)
      await until('it is mended', async () => (await house.audit('fileChangedByHand')).length === 2)
      expect((await eva.get(`/timetable/${week}`)).text).not.toContain(`${file},`)
    },
  )

  it('a timetable is not edited until it is mended, and its queue goes on', async () => {
    const good = house.read(timetableFile)
    house.write(timetableFile, good.replace('dx: [[', 'dx: [{['))
    const told = await house.announced('coordinators', /graella-2026-11-23/)
    expect(told.text).toMatch(/line \d+/)
    const eva = await house.visit('eva')
    const path = `/api/graella/${week}/dx/0/1/dani`
    const refused = await eva.send('PATCH', path, { from: 'bernat' })
    expect(refused.status).toBe(409)
    expect(refused.text).toMatch(/graella-2026-11-23\.yaml, line \d+/)
    await house.jumpTo('2026-11-25T10:10')
    await house.announced('helpline', /Bernat Roca and Carla Mas/)
    await house.jumpTo('2026-11-25T10:15')
    expect(await house.members()).toEqual(['3041', '3042'])
    expect(house.posted('coordinators')).toHaveLength(1)
    house.write(timetableFile, good)
    await until(
      'it is mended',
      async () => (await eva.send('PATCH', path, { from: 'bernat' })).status === 200,
    )
    expect(house.read(timetableFile)).toContain("[alba, 'dani']")
  })
})
