import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { demoFiles, demoTimezone } from '../../../src/demo/home/files.ts'
import { demoMembers } from '../../../src/demo/home/members.ts'
import { demoPeople } from '../../../src/demo/home/people.ts'
import { demoMonday, demoResume, demoStart } from '../../../src/demo/home/time.ts'
import { demoWeeks } from '../../../src/demo/home/timetables.ts'
import { demoWelcome } from '../../../src/demo/home/welcome.ts'
import { type Absence, busyAt } from '../../../src/domain/absences/absence.ts'
import { localSlot } from '../../../src/domain/calendar/shift.ts'
import { isCoordinator, isPlaceholder, keysOf } from '../../../src/domain/people/people.ts'
import { turnAt } from '../../../src/domain/timetable/timetable.ts'
import { parseAbsences } from '../../../src/storage/files/formats/absences.ts'
import {
  configurationProblems,
  parseConfiguration,
} from '../../../src/storage/files/formats/configuration.ts'
import { parseFestivities } from '../../../src/storage/files/formats/festivities.ts'
import { parsePeople } from '../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../src/storage/files/formats/timetable.ts'
import { runs } from '../../harness/campaign.ts'

const monday = Temporal.PlainDate.from('2026-11-23')

/** Mondays of a hundred years. */
const anyMonday = fc
  .integer({ min: 0, max: 5200 })
  .map((weeks) => Temporal.PlainDate.from('2000-01-03').add({ weeks }))

function read(week = monday) {
  const files = demoFiles(week)
  const text = (name: string) => files.get(name) ?? ''
  const absences: Absence[] = []
  for (const name of ['indisponibilitats.conf', 'oneshot.conf']) {
    const { value, warnings } = parseAbsences(text(name), name, { slotsPerDay: 4 })
    expect(warnings).toEqual([])
    absences.push(...value)
  }
  const timetables = demoWeeks(week).map((name) => {
    const file = `graelles/graella-${name}.yaml`
    const { value, warnings } = parseTimetable(text(file), file)
    expect(warnings).toEqual([])
    return value
  })
  return { files, text, absences, timetables, people: parsePeople(text('persons.yaml'), 'persons.yaml') }
}

describe('the demo’s files', () => {
  it('are the same for the same week', () => {
    expect(demoFiles(monday)).toEqual(demoFiles(monday))
  })

  it('are all read without a warning', () => {
    const { text, people } = read()
    expect(people.warnings).toEqual([])
    expect(configurationProblems(text('config.yaml'), 'config.yaml')).toEqual([])
    expect(parseFestivities(text('holidays.conf'), 'holidays.conf').warnings).toEqual([])
    expect(parseFestivities(text('data/noservice.conf'), 'noservice.conf').warnings).toEqual([])
  })

  it('know 24 people, each with a name, a colour and an e-mail of their own', () => {
    const { value: people } = read().people
    expect(keysOf(people)).toHaveLength(24)
    expect(people.names.size).toBe(24)
    expect(new Set(people.colors.values()).size).toBe(24)
    expect(new Set(people.emails.values()).size).toBe(24)
    expect(new Set(people.extensions.values()).size).toBe(people.extensions.size)
    expect([...people.languages.values()]).toEqual(expect.arrayContaining(['es', 'en']))
  })

  it('name the channels of the workspace and the hours of the service', () => {
    const { value } = parseConfiguration(read().text('config.yaml'), 'config.yaml')
    expect(value.hours).toEqual([540, 615, 690, 765, 840])
    expect(value.lineCount).toBe(6)
    expect(value.slack.channel).toContain('helpline')
    expect(value.slack.coordinatorsChannel).toContain('helpline-coordination')
  })

  it('close no day of the three weeks, and one soon after', () => {
    const { text } = read()
    const closed = [
      ...parseFestivities(text('holidays.conf'), 'h').value.keys(),
      ...parseFestivities(text('data/noservice.conf'), 'n').value.keys(),
    ].map((date) => monday.until(Temporal.PlainDate.from(date)).days)
    expect(closed.every((days) => days >= 14 && days < 28)).toBe(true)
    expect(closed).toHaveLength(2)
  })
})

describe('the demo’s timetables', () => {
  it('keep the rules in any week: nobody twice in a turn, thrice a day, or during a required absence', () => {
    fc.assert(
      fc.property(anyMonday, (week) => {
        const { absences, timetables } = read(week)
        for (const timetable of timetables) {
          for (const day of timetable.days) {
            const turns = [0, 1, 2, 3].map((hour) => turnAt(timetable, day, hour))
            const persons = turns.map((turn) => turn.filter((key) => !isPlaceholder(key)))
            for (const [hour, keys] of persons.entries()) {
              expect(new Set(keys).size).toBe(keys.length)
              const busy = busyAt(absences, timetable.week, day, hour)
              expect(keys.filter((key) => busy.get(key)?.required)).toEqual([])
            }
            for (const { key } of demoPeople) {
              expect(persons.flat().filter((each) => each === key).length).toBeLessThanOrEqual(2)
            }
          }
        }
      }),
      runs({ short: 4, full: 200 }),
    )
  })

  it('leave exactly two cells empty in a week, on Thursday or Friday', () => {
    for (const { cells } of read().timetables) {
      const holes = [...cells].flatMap(([day, rows]) =>
        rows.flat().flatMap((key) => (key === 'ningu' ? day : [])),
      )
      expect(holes).toHaveLength(2)
      expect(holes.every((day) => day === 'dj' || day === 'dv')).toBe(true)
    }
  })

  it('give everybody about their ideal load, and the difference as overload', () => {
    for (const { cells, overload } of read().timetables) {
      const keys = [...cells.values()].flat(2)
      for (const { key, idealLoad } of demoPeople) {
        if (idealLoad === null) continue
        const turns = keys.filter((each) => each === key).length
        expect(overload.get(key)).toBe(turns - idealLoad)
        expect(Math.abs(turns - idealLoad)).toBeLessThanOrEqual(3)
      }
    }
  })
})

describe('the demo’s start', () => {
  const realNow = Temporal.Instant.from('2026-11-29T22:30:00Z')

  it('is Wednesday 09:50 of the present week in the helpline’s zone', () => {
    expect(demoMonday(realNow).toString()).toBe('2026-11-23')
    expect(demoStart(demoMonday(realNow)).toZonedDateTimeISO(demoTimezone).toPlainDateTime().toString()).toBe(
      '2026-11-25T09:50:00',
    )
    // In Madrid it is already Monday.
    expect(demoMonday(Temporal.Instant.from('2026-11-29T23:30:00Z')).toString()).toBe('2026-11-30')
  })

  it('goes on where the clock stopped, or begins again', () => {
    expect(demoResume(realNow, monday)).toBe(realNow)
    expect(demoResume(null, monday)).toEqual(demoStart(monday))
  })

  it('offers first an operator who is on shift then, second a coordinator', () => {
    fc.assert(
      fc.property(anyMonday, (week) => {
        const { people, timetables } = read(week)
        const [first, second, ...others] = demoMembers(people.value)
        const slot = localSlot(demoTimezone, [540, 615, 690, 765, 840], demoStart(week))
        const timetable = timetables.find((each) => each.week === slot.week)
        expect(timetable && turnAt(timetable, slot.day, slot.hour ?? 0)).toContain(first?.name)
        expect(isCoordinator(people.value, first?.name ?? '')).toBe(false)
        expect(isCoordinator(people.value, second?.name ?? '')).toBe(true)
        expect(others).toHaveLength(22)
      }),
      runs({ short: 4, full: 200 }),
    )
  })

  it.each(['ca', 'es', 'en'] as const)(
    'presents itself in %s with both addresses and whom to be',
    (language) => {
      const places = { dashboard: 'http://localhost:1/', chat: 'http://localhost:1/chat', home: 'var/demo' }
      const text = demoWelcome(language, places, { now: demoStart(monday), speed: 60 }).join('\n')
      for (const part of [
        'http://localhost:1/',
        '/chat',
        'var/demo',
        'Alba Roure',
        '09:50',
        '60',
        '/tomatic pau',
      ]) {
        expect(text).toContain(part)
      }
    },
  )
})
