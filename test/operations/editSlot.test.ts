import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { absenceConflicts } from '../../src/operations/absences/conflicts.ts'
import { removeAgent } from '../../src/operations/queue/removeAgent.ts'
import { settleQueue } from '../../src/operations/queue/settleQueue.ts'
import { candidatesFor } from '../../src/operations/timetable/candidates.ts'
import { createWeek } from '../../src/operations/timetable/createWeek.ts'
import { editSlot, type SlotEdit } from '../../src/operations/timetable/editSlot.ts'
import { shiftsOfPerson } from '../../src/operations/timetable/shiftsOfPerson.ts'
import { whoIsOn } from '../../src/operations/timetable/whoIsOn.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
  await settleQueue(helpline, 'start')
})

afterEach(() => helpline.close())

const file = 'graelles/graella-2026-11-23.yaml'
/** Two slots a day, where the configuration has four. */
const shortWeek = `week: '2026-11-23'
hours: ['09:00', '11:00', '14:00']
turns: [L1]
timetable: {dl: [[alba], [alba]], dm: [[alba], [alba]], dx: [[alba], [carla]], dj: [[alba], [alba]], dv: [[alba], [alba]]}
`
const present: SlotEdit = {
  week: '2026-11-23',
  day: 'dx',
  hour: 0,
  line: 1,
  from: 'bernat',
  to: 'dani',
  confirmed: false,
}

describe('absences and a week with hours of its own', () => {
  beforeEach(() => {
    helpline.write('graelles/graella-2026-11-23.yaml', shortWeek)
  })

  it('are compared by the time, so that candidates are busy when they are', async () => {
    const late = await candidatesFor(helpline, '2026-11-23', { day: 'dx', hour: 1, line: 0 })
    expect(late?.find(({ person }) => person === 'eva')?.busy).toEqual({
      required: false,
      reasons: ['school'],
    })
    expect(late?.find(({ person }) => person === 'carla')?.busy).toBeNull()
  })

  it('ask before somebody is put where they are away', async () => {
    const edit = { ...present, hour: 1, line: 0, from: 'carla', to: 'eva' }
    expect(await editSlot(helpline, acting('alba'), edit)).toMatchObject({ kind: 'confirm-busy' })
  })

  it('collide where they share time', async () => {
    helpline.write('indisponibilitats.conf', '+carla dx 0010 # course\n')
    const found = await absenceConflicts(helpline, acting('alba', 'coordinator'))
    expect(found).toMatchObject({ shifts: [{ person: 'carla', hour: 1, slot: { from: '11:00' } }] })
  })
})

describe('an edit of the timetable', () => {
  it('is in the file, its log and the audit, and tells those concerned', async () => {
    const outcome = await editSlot(helpline, acting('alba'), present)
    expect(outcome.kind).toBe('edited')
    expect(helpline.read(file)).toContain('[ alba, dani ]'.replaceAll('[ ', '[').replaceAll(' ]', ']'))
    expect(helpline.read(file)).toContain('alba ha canviat dx 09:00-10:15 L2 de bernat a dani')
    const [line] = await helpline.stores.audit.list({ limit: 1 })
    expect(line).toMatchObject({ who: 'alba', verb: 'editSlot', before: 'bernat', after: 'dani' })
    const told = await helpline.stores.outbox.due(helpline.realNow(), 9)
    expect(told.map((item) => item.address)).toEqual([
      { to: 'person', person: 'bernat' },
      { to: 'person', person: 'dani' },
    ])
  })

  it('has the week scored anew, where it was scored before (facts §9 row 21)', async () => {
    helpline.write(file, `${helpline.read(file)}cost: 7\npenalties:\n- [7, something old]\n`)
    await editSlot(helpline, acting('alba'), { ...present, to: 'ningu' })
    const { value } = (await helpline.stores.files.timetable('2026-11-23')) ?? {}
    expect(value?.penalties).toContainEqual({ cost: 100, text: '1 forats a dx 09:00 ' })
    expect(value?.penalties).not.toContainEqual({ cost: 7, text: 'something old' })
    let sum = 0
    for (const { cost } of value?.penalties ?? []) sum += cost
    expect(value?.cost).toBe(sum)
  })

  it('leaves a week without a score, as it was', async () => {
    await editSlot(helpline, acting('alba'), present)
    const { value } = (await helpline.stores.files.timetable('2026-11-23')) ?? {}
    expect(value).toMatchObject({ cost: null, penalties: [] })
  })

  it('of the present slot changes the queue, and outweighs what was done by hand', async () => {
    await removeAgent(helpline, acting('bernat'), { person: 'bernat', confirmed: false })
    await editSlot(helpline, acting('alba'), present)
    await settleQueue(helpline, 'timetable')
    expect(await helpline.members()).toEqual(['3040', '3043'])
    await editSlot(helpline, acting('alba'), { ...present, from: 'dani', to: 'bernat' })
    await settleQueue(helpline, 'timetable')
    expect(await helpline.members()).toEqual(['3040', '3041'])
  })

  it('of the present slot is known by the hours of the week’s own file', async () => {
    const other = helpline
      .read(file)
      .replace("'09:00', '10:15'", "'08:00', '09:00'")
      .replace("'12:45', '14:00'", "'14:00'")
    helpline.write(
      file,
      other.replace('dx: [[alba, bernat]', 'dx: [[eva, eva], [alba, bernat]').replace(', [dani, eva]]', ']'),
    )
    await removeAgent(helpline, acting('bernat'), { person: 'bernat', confirmed: false })
    await editSlot(helpline, acting('alba'), { ...present, hour: present.hour + 1 })
    await settleQueue(helpline, 'timetable')
    expect(await helpline.members()).toEqual(['3040', '3043'])
  })

  it('tells the second of two who was quicker and when, and overwrites nothing', async () => {
    await editSlot(helpline, acting('alba'), present)
    const outcome = await editSlot(helpline, acting('eva'), { ...present, to: 'carla' })
    expect(outcome).toMatchObject({ kind: 'changed-meanwhile', current: 'dani', by: { who: 'alba' } })
    expect(helpline.read(file)).not.toContain('carla, carla')
  })

  it('of two at once saves one and refuses the other', async () => {
    const both = await Promise.all([
      editSlot(helpline, acting('alba'), present),
      editSlot(helpline, acting('eva'), { ...present, to: 'eva' }),
    ])
    expect(both.map((outcome) => outcome.kind)).toEqual(['edited', 'changed-meanwhile'])
  })

  it('of two different cells at once saves both', async () => {
    const both = await Promise.all([
      editSlot(helpline, acting('alba'), present),
      editSlot(helpline, acting('eva'), { ...present, hour: 3, line: 0, from: 'dani', to: 'carla' }),
    ])
    expect(both.map((outcome) => outcome.kind)).toEqual(['edited', 'edited'])
    const { value } = (await helpline.stores.files.timetable('2026-11-23')) ?? {}
    expect(value?.cells.get('dx')?.map((row) => row.join('+'))).toEqual([
      'alba+dani',
      'bernat+carla',
      'carla+ningu',
      'carla+eva',
    ])
  })

  it('warns when the person is busy then', async () => {
    const outcome = await editSlot(helpline, acting('alba'), { ...present, to: 'carla' })
    expect(outcome).toMatchObject({
      kind: 'confirm-busy',
      busy: { required: true, reasons: ['team meeting'] },
    })
  })

  it.each([
    ['a week without timetable', { week: '2026-12-07' }, 'no-such-week'],
    ['a past week, for an operator', { week: '2026-11-16' }, 'past-week'],
    ['a holiday', { day: 'dv', line: 0, from: 'festiu' } as const, 'holiday'],
  ])('is refused for %s', async (_, change, kind) => {
    const before = helpline.read(file)
    expect((await editSlot(helpline, acting('bernat'), { ...present, ...change })).kind).toBe(kind)
    expect(helpline.read(file)).toBe(before)
  })

  it('is only for coordinators where the configuration says so', async () => {
    helpline.write(
      'config.yaml',
      `${helpline.read('config.yaml')}permissions: {editTimetable: coordinators}\n`,
    )
    expect((await editSlot(helpline, acting('bernat'), present)).kind).toBe('not-allowed')
    expect((await editSlot(helpline, acting('alba', 'coordinator'), present)).kind).toBe('edited')
  })

  it('is refused with file and line while the file is malformed, and the last good state is still shown', async () => {
    await helpline.stores.files.timetable('2026-11-23')
    helpline.write(file, 'week: [\n')
    await expect(editSlot(helpline, acting('alba'), present)).rejects.toMatchObject({
      code: 'file-malformed',
      params: { file },
    })
    const loaded = await helpline.stores.files.timetable('2026-11-23')
    expect(loaded?.fault?.file).toBe(file)
    expect(loaded?.value.cells.get('dx')?.[0]).toEqual(['alba', 'bernat'])
    expect(helpline.read(file)).toBe('week: [\n')
  })
})

describe('who could take a cell', () => {
  it('lists the free ones first, then who is busy and why, then who already is in the turn', async () => {
    const candidates = await candidatesFor(helpline, '2026-11-23', { day: 'dx', hour: 0, line: 1 })
    expect(candidates?.map((candidate) => candidate.person)).toEqual([
      'dani',
      'eva',
      'carla',
      'alba',
      'bernat',
    ])
    expect(candidates?.[2]?.busy).toEqual({ required: true, reasons: ['team meeting'] })
    expect(candidates?.[3]).toMatchObject({ inTurn: true, turnsThatDay: 1, turnsThatWeek: 5 })
  })

  it('is nobody for a cell that does not exist', async () => {
    expect(await candidatesFor(helpline, '2026-11-23', { day: 'dx', hour: 9, line: 1 })).toBeNull()
  })
})

describe('a new week', () => {
  it('is made empty, with its holidays', async () => {
    helpline.write('holidays.conf', '2026-12-08\tImmaculada\n')
    const made = await createWeek(helpline, acting('alba', 'coordinator'), {
      week: '2026-12-07',
      copyOf: null,
    })
    expect(made).toEqual({ kind: 'created', week: '2026-12-07' })
    const { value } = (await helpline.stores.files.timetable('2026-12-07')) ?? {}
    expect(value?.cells.get('dl')?.[0]).toEqual(['ningu', 'ningu'])
    expect(value?.cells.get('dm')?.[0]).toEqual(['festiu', 'festiu'])
  })

  it('is made as a copy of another', async () => {
    await createWeek(helpline, acting('alba', 'coordinator'), { week: '2026-11-30', copyOf: '2026-11-23' })
    const { value } = (await helpline.stores.files.timetable('2026-11-30')) ?? {}
    expect(value?.cells.get('dx')?.[0]).toEqual(['alba', 'bernat'])
    expect(value?.cells.get('dv')?.[0]).toEqual(['ningu', 'ningu'])
  })

  it.each([
    ['by an operator', acting('bernat'), '2026-11-30', null, 'not-allowed'],
    ['for a date that is no Monday', acting('alba', 'coordinator'), '2026-12-01', null, 'bad-week'],
    ['for a path', acting('alba', 'coordinator'), '../../etc/passwd', null, 'bad-week'],
    ['over one that exists', acting('alba', 'coordinator'), '2026-11-23', null, 'already-there'],
    [
      'from one that does not exist',
      acting('alba', 'coordinator'),
      '2026-11-30',
      '2026-01-05',
      'no-such-source',
    ],
    ['from a path', acting('alba', 'coordinator'), '2026-11-30', '../x', 'no-such-source'],
  ])('is refused %s', async (_, actor, week, copyOf, kind) => {
    expect((await createWeek(helpline, actor, { week, copyOf })).kind).toBe(kind)
    expect(await helpline.stores.files.weeks()).toEqual(['2026-11-23'])
  })

  it('is not made over one in the archive', async () => {
    helpline.write(
      'graelles/old/graella-2026-11-02.yaml',
      helpline.read(file).replace(/2026-11-23/g, '2026-11-02'),
    )
    const made = await createWeek(helpline, acting('alba', 'coordinator'), {
      week: '2026-11-02',
      copyOf: null,
    })
    expect(made).toEqual({ kind: 'already-there', week: '2026-11-02' })
  })
})

describe('who is on', () => {
  it('tells this shift and the next', async () => {
    const { now, next } = await whoIsOn(helpline)
    expect(now).toMatchObject({ persons: ['alba', 'bernat'], timetable: true })
    expect(next).toMatchObject({ persons: ['bernat', 'carla'] })
  })

  it('says when the next shift’s week has no timetable', async () => {
    helpline.clock.advanceTo('2026-11-26T13:00')
    const { next } = await whoIsOn(helpline)
    expect(next).toMatchObject({ shift: { week: '2026-11-30' }, persons: [], timetable: false })
  })

  it('gives the shifts of a person in a week', async () => {
    const shifts = await shiftsOfPerson(helpline, 'eva', '2026-11-23')
    expect(shifts?.map(({ shift, line }) => `${shift.day} ${shift.hour} ${line}`)).toEqual([
      'dl 3 L1',
      'dm 2 L2',
      'dx 3 L2',
      'dj 2 L1',
    ])
    expect(await shiftsOfPerson(helpline, 'eva', '2027-01-04')).toBeNull()
  })
})
