import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Absence } from '../../src/domain/absences/absence.ts'
import { addAbsence } from '../../src/operations/absences/addAbsence.ts'
import { busyWeek } from '../../src/operations/absences/busyWeek.ts'
import { changeAbsence } from '../../src/operations/absences/changeAbsence.ts'
import { absenceConflicts } from '../../src/operations/absences/conflicts.ts'
import { listAbsences } from '../../src/operations/absences/listAbsences.ts'
import { removeAbsence } from '../../src/operations/absences/removeAbsence.ts'
import { replaceAbsences } from '../../src/operations/absences/replaceAbsences.ts'
import { acting, type Helpline, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const weeklyFile = 'indisponibilitats.conf'
const coordinator = acting('eva', 'coordinator')
const bernat = acting('bernat')
const choir = { weekday: 'dj', turns: '0100', optional: false, reason: 'choir' }
const trip = { date: '2026-12-01', turns: '1111', optional: false, reason: 'trip' }

async function linesOf(person: string): Promise<Absence[]> {
  const listed = await listAbsences(helpline, acting(person), person)
  if (listed.kind !== 'absences') throw new Error(listed.kind)
  return [...listed.lines.weekly, ...listed.lines.oneshot]
}

async function lineOf(person: string): Promise<Absence> {
  const [line] = await linesOf(person)
  if (!line) throw new Error('no line')
  return line
}

describe('adding an absence', () => {
  it('saves the line, the audit and the event, and touches no other line', async () => {
    const before = helpline.read(weeklyFile)
    const outcome = await addAbsence(helpline, bernat, 'bernat', { source: 'weekly', fields: choir })
    expect(outcome.kind).toBe('absences-changed')
    expect(helpline.read(weeklyFile)).toBe(`${before}+bernat dj 0100 # choir\n`)
    expect(await helpline.stores.audit.list({ limit: 1 })).toMatchObject([
      { who: 'bernat', verb: 'addAbsence', subject: 'bernat', before: '', after: '+dj 0100 # choir' },
    ])
    expect(helpline.happenings).toContainEqual({ kind: 'absences-changed', person: 'bernat', by: 'bernat' })
  })

  it('makes the file that is missing (facts §9 row 2)', async () => {
    await addAbsence(helpline, bernat, 'bernat', { source: 'oneshot', fields: trip })
    expect(helpline.read('oneshot.conf')).toBe('+bernat 2026-12-01 1111 # trip\n')
  })

  it('is possible though somebody has a bad line in the file, which stays (facts §9 rows 5 and 6)', async () => {
    helpline.write(weeklyFile, '# all of us\ncarla ds 1111 # market\n\n+dani dl # choir\n')
    await addAbsence(helpline, bernat, 'bernat', { source: 'weekly', fields: choir })
    expect(helpline.read(weeklyFile)).toBe(
      '# all of us\ncarla ds 1111 # market\n\n+dani dl # choir\n+bernat dj 0100 # choir\n',
    )
  })

  it('tells the published shifts that it collides with, from today on', async () => {
    const everyDay = { ...choir, weekday: '', turns: '1000' }
    const outcome = await addAbsence(helpline, bernat, 'bernat', { source: 'weekly', fields: everyDay })
    expect(outcome.kind === 'absences-changed' && outcome.collisions).toEqual([
      {
        week: '2026-11-23',
        day: 'dx',
        hour: 0,
        line: 1,
        slot: { date: '2026-11-25', from: '09:00', until: '10:15' },
        person: 'bernat',
        busy: { required: true, reasons: ['choir'] },
      },
    ])
  })

  it('by a coordinator is told to the person', async () => {
    await addAbsence(helpline, coordinator, 'bernat', { source: 'weekly', fields: choir })
    expect(await helpline.stores.outbox.due(Number.MAX_SAFE_INTEGER, 9)).toMatchObject([
      {
        address: { to: 'person', person: 'bernat' },
        notice: {
          kind: 'absences-changed-by-other',
          by: 'eva',
          removed: [],
          added: [{ weekday: 'dj', required: true, spans: [{ from: '10:15', until: '11:30' }] }],
        },
      },
    ])
  })

  it.each([
    ['of somebody else, by an operator', bernat, 'carla', choir, 'not-allowed'],
    ['of nobody here', coordinator, 'ghost', choir, 'unknown-person'],
    ['of a placeholder', coordinator, 'ningu', choir, 'unknown-person'],
    ['without reason', bernat, 'bernat', { ...choir, reason: '' }, 'bad-absence'],
    [
      'on a day on which the helpline is closed',
      bernat,
      'bernat',
      { ...choir, weekday: 'ds' },
      'bad-absence',
    ],
    [
      'that is there already',
      coordinator,
      'carla',
      { weekday: 'dx', turns: '1000', optional: false, reason: 'team meeting' },
      'absence-exists',
    ],
  ] as const)('is refused %s, and changes nothing', async (_, actor, person, fields, kind) => {
    const before = helpline.read(weeklyFile)
    expect((await addAbsence(helpline, actor, person, { source: 'weekly', fields })).kind).toBe(kind)
    expect(helpline.read(weeklyFile)).toBe(before)
    expect(await helpline.stores.audit.list({ limit: 1 })).toEqual([])
    expect(helpline.happenings).toEqual([])
  })
})

describe('changing and removing an absence', () => {
  it('changes the line where it stands', async () => {
    const fields = { weekday: 'dv', turns: '1111', optional: false, reason: 'team day' }
    await changeAbsence(helpline, acting('carla'), await lineOf('carla'), { source: 'weekly', fields })
    expect(helpline.read(weeklyFile)).toBe('+carla dv 1111 # team day\neva dx 0100 # school\n')
  })

  it('moves a line that becomes dated to the other file, both saved as one (facts §9 row 4)', async () => {
    await changeAbsence(helpline, acting('carla'), await lineOf('carla'), { source: 'oneshot', fields: trip })
    expect(helpline.read(weeklyFile)).toBe('eva dx 0100 # school\n')
    expect(helpline.read('oneshot.conf')).toBe('+carla 2026-12-01 1111 # trip\n')
  })

  it('removes one of two equal lines', async () => {
    helpline.write(weeklyFile, 'eva dx 0100 # school\neva dx 0100 # school\n')
    expect((await removeAbsence(helpline, acting('eva'), await lineOf('eva'))).kind).toBe('absences-changed')
    expect(helpline.read(weeklyFile)).toBe('eva dx 0100 # school\n')
  })

  it('tells who was quicker when the line is no longer what the person saw', async () => {
    const line = await lineOf('carla')
    await removeAbsence(helpline, coordinator, line)
    const late = await changeAbsence(helpline, acting('carla'), line, { source: 'weekly', fields: choir })
    expect(late).toMatchObject({ kind: 'absences-changed-meanwhile', by: { who: 'eva' } })
    expect((await removeAbsence(helpline, acting('carla'), line)).kind).toBe('absences-changed-meanwhile')
  })

  it('refuses to remove a day off that comes from the ERP', async () => {
    helpline.write('indisponibilitats-vacances.conf', '+carla dm # absencia odoo\n')
    const listed = await listAbsences(helpline, acting('carla'), 'carla')
    const [dayOff] = listed.kind === 'absences' ? listed.daysOff : []
    if (!dayOff) throw new Error('no day off')
    expect(await removeAbsence(helpline, acting('carla'), dayOff)).toEqual({ kind: 'day-off' })
  })
})

describe('replacing all absences of a person', () => {
  it('saves both files as one, or nothing (facts §9 row 4)', async () => {
    const request = { person: 'carla', before: null, after: { weekly: [choir], oneshot: [trip] } }
    expect((await replaceAbsences(helpline, acting('carla'), request)).kind).toBe('absences-changed')
    expect(helpline.read(weeklyFile)).toBe('+carla dj 0100 # choir\neva dx 0100 # school\n')
    const bad = { ...request, after: { weekly: [], oneshot: [trip, { ...trip, date: 'soon' }] } }
    expect(await replaceAbsences(helpline, acting('carla'), bad)).toMatchObject({
      kind: 'bad-absence',
      entry: { source: 'oneshot', index: 1 },
    })
    expect(await linesOf('carla')).toHaveLength(2)
  })

  it('is refused when the person saw something else', async () => {
    const before = { weekly: [], oneshot: [] }
    const request = { person: 'carla', before, after: { weekly: [], oneshot: [] } }
    expect((await replaceAbsences(helpline, acting('carla'), request)).kind).toBe(
      'absences-changed-meanwhile',
    )
    expect(await linesOf('carla')).toHaveLength(1)
  })
})

describe('who is busy', () => {
  it('is listed for the own absences, and for those of others only by coordinators', async () => {
    expect((await listAbsences(helpline, bernat, 'carla')).kind).toBe('not-allowed')
    expect(await listAbsences(helpline, coordinator, 'carla')).toMatchObject({
      lines: { weekly: [{ reason: 'team meeting' }], oneshot: [] },
      collisions: [],
    })
  })

  it('tells the lines that are skipped, strangers among them, with their place', async () => {
    helpline.write(weeklyFile, 'ghost dl # x\ncarla dl 01 # y\n')
    expect(await listAbsences(helpline, coordinator, 'eva')).toMatchObject({
      problems: [
        { file: weeklyFile, line: 1, column: 1, expected: 'known-person', found: 'ghost' },
        { file: weeklyFile, line: 2, column: 10, expected: 'slots', found: '01' },
      ],
    })
  })

  it('in a week are those with an ideal load, by required or optional absences', async () => {
    helpline.write(weeklyFile, `${helpline.read(weeklyFile)}+gil # has no load\n`)
    const names = async (only: 'required' | 'optional' | null) => {
      const outcome = await busyWeek(helpline, coordinator, '2026-11-23', only)
      return outcome.kind === 'busy-week' ? outcome.busy.get('dx')?.map((slot) => [...slot.keys()]) : null
    }
    expect(await names(null)).toEqual([['carla'], ['eva'], [], []])
    expect(await names('required')).toEqual([['carla'], [], [], []])
    expect(await names('optional')).toEqual([[], ['eva'], [], []])
    expect((await busyWeek(helpline, bernat, '2026-11-23')).kind).toBe('not-allowed')
  })

  it('collides with published shifts where absences are required, in any week or in one', async () => {
    helpline.write('oneshot.conf', '+dani 2026-11-26 1000 # dentist\ncarla 2026-11-26 # tired\n')
    helpline.write(
      'indisponibilitats-vacances.conf',
      '+eva dx # of some week\n+alba 2026-11-26 # absencia odoo\n',
    )
    const shifts = async (week: string | null) => {
      const outcome = await absenceConflicts(helpline, coordinator, week)
      return outcome.kind === 'conflicts'
        ? outcome.shifts.map(({ person, slot }) => [person, slot.date])
        : null
    }
    expect(await shifts(null)).toEqual([
      ['alba', '2026-11-26'],
      ['dani', '2026-11-26'],
    ])
    expect(await shifts('2026-11-23')).toHaveLength(2)
    expect(await shifts('2026-11-30')).toEqual([])
  })
})
