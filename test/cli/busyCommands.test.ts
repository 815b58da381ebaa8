import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (...args: string[]) => runAt(helpline, args)
const file = 'indisponibilitats.conf'

describe('busy list', () => {
  it('lists the absences of everybody or of a person, numbered', async () => {
    expect((await run('busy', 'list')).out).toEqual([
      'person\tnumber\tweekday\tdate\tturns\toptional\treason\tfile',
      'carla\t1\tdx\t\t1000\tfalse\tteam meeting\tweekly',
      'eva\t1\tdx\t\t0100\ttrue\tschool\tweekly',
    ])
    expect((await run('busy', 'list', 'Eva')).out).toHaveLength(2)
    expect((await run('busy', 'list', '--required')).out).toHaveLength(2)
    expect(JSON.parse((await run('busy', 'list', 'eva', '--json')).out[0] ?? '')).toEqual({
      absences: [
        {
          person: 'eva',
          number: 1,
          weekday: 'dx',
          date: null,
          turns: '0100',
          optional: true,
          reason: 'school',
          file: 'weekly',
        },
      ],
    })
  })

  it('shows a week in numbers and in detail, turns in which nobody is busy too (facts §9 row 68)', async () => {
    const { out, exitCode } = await run('busy', 'list', '--week', '2026-11-25')
    expect(exitCode).toBe(0)
    expect(out.slice(0, 3)).toEqual([
      '# Busy in the week of 2026-11-23',
      '\tdl\tdm\tdx\tdj\tdv',
      '09:00-10:15\t0\t0\t1\t0\t0',
    ])
    const at = out.indexOf('## dx')
    expect(out.slice(at, at + 6)).toEqual([
      '## dx',
      '### 09:00-10:15 (1)',
      '- Carla Mas: team meeting (+)',
      '### 10:15-11:30 (1)',
      '- Eva Serra: school',
      '### 11:30-12:45 (0)',
    ])
    const { out: json } = await run('busy', 'list', '--week', '2026-11-25', '--optional', '--json')
    expect(JSON.parse(json[0] ?? '')).toMatchObject({
      week: '2026-11-23',
      busy: [
        { day: 'dx', hour: 1, slot: '10:15-11:30', person: 'eva', required: false, reasons: ['school'] },
      ],
    })
  })

  it('warns of lines that are skipped, on the error stream', async () => {
    helpline.write(file, `${helpline.read(file)}ghost dl # x\n`)
    const { out, err } = await run('busy', 'list')
    expect(out).toHaveLength(3)
    expect(err).toEqual([
      'indisponibilitats.conf, line 3 is skipped: expected somebody whom `persons.yaml` has at column 1, found “ghost”.',
    ])
  })

  it('refuses what is no date and nobody', async () => {
    expect((await run('busy', 'list', '--week', 'soon')).exitCode).toBe(2)
    expect((await run('busy', 'list', 'ghost')).exitCode).toBe(1)
  })
})

describe('busy add and remove', () => {
  it('add a line of every week or of one date, and remove it by its number', async () => {
    const { out, err } = await run(
      'busy',
      'add',
      'Bernat',
      'dx',
      'choir',
      'and',
      'tea',
      '--turns',
      '1100',
      '--required',
    )
    expect(out).toEqual(['Bernat Roca – ⛔ Every Wednesday, from 09:00 to 11:30: choir and tea (cannot)'])
    expect(err).toEqual([
      'Bernat Roca is on the phone then 2 times, in timetables that are already published:',
      '2026-11-23 dx 09:00-10:15 L2: Bernat Roca (choir and tea)',
      '2026-11-23 dx 10:15-11:30 L1: Bernat Roca (choir and tea)',
      expect.stringContaining('somebody else'),
    ])
    await run('busy', 'add', 'bernat', '2026-12-01', 'trip')
    await run('busy', 'add', 'bernat', 'all', 'tired', '--turns', '0001')
    expect(helpline.read('oneshot.conf')).toBe('bernat 2026-12-01 1111 # trip\n')
    expect(helpline.read(file)).toContain('+bernat dx 1100 # choir and tea\nbernat  0001 # tired\n')
    expect((await run('busy', 'remove', 'bernat', '1')).exitCode).toBe(0)
    expect(helpline.read(file)).not.toContain('choir')
    expect((await run('busy', 'remove', 'bernat', '9')).err.join()).toContain('no absence 9')
  })

  it.each([
    [['ghost', 'dl', 'x'], 1],
    [['bernat', 'xx', 'x'], 1],
    [['bernat', 'ds', 'x'], 1],
    [['bernat', '2026-02-30', 'x'], 1],
    [['bernat', 'dl', ' '], 1],
    [['bernat', 'dl', 'two\nlines'], 1],
    [['bernat', 'dl', 'x', '--turns', '11'], 1],
    [['bernat', 'dl'], 2],
  ])('refuse %j with a sentence, and leave the file', async (args, exitCode) => {
    const before = helpline.read(file)
    const ran = await run('busy', 'add', ...args)
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.err.join()).toMatch(/\w{3}/)
    expect(helpline.read(file)).toBe(before)
  })
})

describe('busy conflicts', () => {
  it('shows shifts of people who are away, and forced turns that no plan keeps (facts §9 row 69)', async () => {
    helpline.write(file, '+alba dx 1000 # dentist\neva dx 1111 # rather not\n')
    await run('forced', 'set', 'dx', '09:00', 'L1', 'alba')
    const { out } = await run('busy', 'conflicts')
    expect(out).toEqual([
      '# Published shifts of people who are away',
      '2026-11-23 dx 09:00-10:15 L1: Alba Pi (dentist)',
      '',
      '# Forced turns that no plan will keep',
      'dx 09:00-10:15 L1: Alba Pi is wished there but is away then (dentist).',
    ])
    expect((await run('busy', 'conflicts', '--week', '2026-11-30')).out[1]).toBe('None.')
    expect(JSON.parse((await run('busy', 'conflicts', '--json')).out[0] ?? '')).toMatchObject({
      shifts: [{ person: 'alba' }],
      forced: [{ kind: 'busy', person: 'alba' }],
    })
  })
})
