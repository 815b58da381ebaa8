import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Helpline, openHelpline } from '../harness/helpline.ts'
import { runAt } from './runAt.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})
afterEach(() => helpline.close())

const run = (line: string) => runAt(helpline, line.split(' '))

describe('tomatic explain', () => {
  it('says what the published week costs, and why lines are empty', async () => {
    const { out, exitCode } = await run('explain 2026-11-25')
    expect(exitCode).toBe(0)
    expect(out[0]).toBe('The published timetable costs 720.')
    expect(out).toContain('100\tWednesday 11:30: one line is empty')
    expect(out).toContain('One line is empty on Wednesday 11:30')
    expect(out.at(-1)).toMatch(/^ {2}All loads together are 28 turns, /)
    const json = JSON.parse((await run('explain 2026-11-25 --json')).out[0] ?? '')
    expect(json).toMatchObject({ week: '2026-11-23', cost: 720 })
    expect(json.penalties[0]).toMatchObject({ kind: 'empty', cost: 100, day: 'dl', text: expect.any(String) })
  })

  it('says why somebody is in a slot, who else could be, and what it would take for another', async () => {
    expect((await run('explain 2026-11-23 dx 12:45 dani')).out).toEqual([
      'Dani Font is on Wednesday 12:45: with Carla Mas the week would cost less.',
      '  Turns that week: 7 of 7.',
      expect.stringMatching(
        /^ {2}Instead: Carla Mas −10 \(without: no breakfast\), giving Wednesday 10:15; /,
      ),
      '  Left empty: +100 (an empty line).',
    ])
    expect((await run('explain 2026-11-23 dx 4 carla')).out).toEqual([
      'Carla Mas is not on Wednesday 12:45.',
      '  To be there: −10 (without: no breakfast), instead of Dani Font, leaving Wednesday 10:15.',
    ])
  })

  it('says what the best timetable would cost with somebody in or out, and that it is not proven', async () => {
    const { out } = await run('explain 2026-11-23 dx 12:45 dani --out')
    expect(out[0]).toMatch(/^Without Dani Font on Wednesday 12:45: the best timetable of the week costs \d+ /)
    expect(out[1]).toMatch(/^ {2}Not proven/)
  })

  it.each([
    ['explain soon', 2, 'a date such as'],
    ['explain 2026-11-23 dx', 2, 'HOUR is missing'],
    ['explain 2026-11-23 someday 9:00', 2, 'dl, dm, dx'],
    ['explain 2026-11-23 dx 9:30', 2, 'a time such as'],
    ['explain 2026-11-23 dx 9:00 --in', 2, 'PERSON is missing'],
    ['explain 2026-11-23 dx 9:00 alba --in --out', 2, '--out'],
    ['explain 2026-11-23 dx 9:00 nadia', 1, 'nadia'],
    ['explain 2026-12-07', 1, 'no timetable'],
    ['explain 2026-12-07 dx 9:00', 1, 'no timetable'],
  ])('refuses “%s” with exit code %i', async (line, exitCode, words) => {
    const ran = await run(line)
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.err.join('\n')).toContain(words)
  })
})

describe('tomatic repair', () => {
  it('lists the ways, changes nothing without --apply, and carries out the one with that number', async () => {
    const { out } = await run('repair 2026-11-23 dani dj')
    expect(out[0]).toBe('Dani Font cannot come on Thursday: 2 turns to settle')
    expect(out[1]).toMatch(/^No required absence is noted/)
    expect(out[2]).toMatch(/^1\. Nobody moves: \+150 \(an empty line; without: Dani Font: /)
    expect(out).toContain('   Thursday 09:00: Bernat Roca instead of Dani Font')
    expect(out.at(-1)).toContain('--apply')
    const { out: applied } = await run('repair 2026-11-23 dani dj --apply 3')
    expect(applied).toEqual([
      'The Thursday of Dani Font is settled.',
      'Thursday 09:00: Bernat Roca instead of Dani Font',
      'Thursday 11:30: Alba Pi instead of Dani Font',
      '3 people are told that their shifts moved.',
    ])
    expect((await run('repair 2026-11-23 dani dj')).err.join()).toContain('nothing to repair')
  })

  it('prints one JSON document with the edits of each way', async () => {
    const { out } = await run('repair 2026-11-23 dani dx --json')
    expect(out).toHaveLength(1)
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      week: '2026-11-23',
      person: 'dani',
      isNoted: false,
      proposals: [{ edits: [{ day: 'dx', hour: 3, line: 0, from: 'dani', to: 'ningu' }] }, {}, {}],
    })
  })

  it.each([
    ['repair 2026-11-23 dani', 2, 'DAY is missing'],
    ['repair 2026-11-23 dani later', 2, 'dl, dm, dx'],
    ['repair 2026-11-23 dani dj --apply first', 2, 'a whole number'],
    ['repair 2026-11-23 dani dj --apply 9', 1, 'no repair number 9'],
    ['repair 2026-11-23 nadia dj', 1, 'nadia'],
    ['repair 2026-11-23 dani dl', 1, 'nothing to repair'],
    ['repair 2026-12-07 dani dj', 1, 'no timetable'],
  ])('refuses “%s” with exit code %i', async (line, exitCode, words) => {
    const ran = await run(line)
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.err.join('\n')).toContain(words)
  })
})
