import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeTeam } from '../../src/domain/ports/calendarLinks.ts'
import {
  makeCalendarLink,
  revokeCalendarLink,
  showCalendarLink,
} from '../../src/operations/calendar/calendarLink.ts'
import { readCalendar } from '../../src/operations/calendar/readCalendar.ts'
import { removePerson } from '../../src/operations/people/removePerson.ts'
import { acting, type Helpline, helplineFiles, openHelpline } from '../harness/helpline.ts'

let helpline: Helpline

beforeEach(async () => {
  helpline = await openHelpline()
})

afterEach(() => helpline.close())

const baseUrl = 'https://tomatic.example.org'
const bernat = acting('bernat')
const eva = acting('eva', 'coordinator')

async function make(actor = bernat, owner = 'bernat', renew = false): Promise<string> {
  const outcome = await makeCalendarLink(helpline, actor, { owner, renew, baseUrl })
  if (outcome.kind !== 'link-made') throw new Error(outcome.kind)
  return /^https:\/\/tomatic\.example\.org\/calendar\/([\w-]+)\.ics$/.exec(outcome.url)?.[1] ?? ''
}

async function weeksOf(token: string): Promise<string[] | string> {
  const outcome = await readCalendar(helpline, token)
  return outcome.kind === 'calendar'
    ? outcome.source.weeks.map(({ timetable, stamp }) => `${timetable.week} ${stamp}`)
    : outcome.kind
}

const weekText = (week: string) =>
  String(helplineFiles['graelles/graella-2026-11-23.yaml']).replace('2026-11-23', week)

describe('a calendar link', () => {
  it('opens the calendar of whose it is, until it is renewed or revoked', async () => {
    const first = await make()
    expect(await readCalendar(helpline, first)).toMatchObject({ kind: 'calendar', owner: 'bernat' })
    const second = await make(bernat, 'bernat', true)
    expect(await weeksOf(first)).toBe('no-calendar')
    expect(await readCalendar(helpline, second)).toMatchObject({ kind: 'calendar' })
    expect(await revokeCalendarLink(helpline, bernat, 'bernat')).toEqual({ kind: 'link-revoked' })
    expect(await weeksOf(second)).toBe('no-calendar')
    const audit = await helpline.stores.audit.list({ limit: 9 })
    expect(audit.map(({ verb, who, subject }) => `${verb} ${who} ${subject}`)).toEqual([
      'revokeCalendarLink bernat bernat',
      'makeCalendarLink bernat bernat',
      'makeCalendarLink bernat bernat',
    ])
    expect(JSON.stringify(audit)).not.toContain(second)
  })

  it('is not replaced unless asked: whoever asks again hears since when there is one', async () => {
    const token = await make()
    const again = await makeCalendarLink(helpline, bernat, { owner: 'bernat', renew: false, baseUrl })
    expect(again).toMatchObject({ kind: 'has-link', link: { owner: 'bernat', madeBy: 'bernat' } })
    expect(await weeksOf(token)).not.toBe('no-calendar')
    expect(await showCalendarLink(helpline, bernat, 'bernat')).toMatchObject({ link: { madeBy: 'bernat' } })
  })

  it('cannot be revoked where there is none', async () => {
    expect(await revokeCalendarLink(helpline, bernat, 'bernat')).toEqual({ kind: 'no-calendar-link' })
  })

  it('of somebody else or of the team is for coordinators', async () => {
    for (const owner of ['carla', wholeTeam]) {
      const request = { owner, renew: true, baseUrl }
      expect(await makeCalendarLink(helpline, bernat, request)).toEqual({ kind: 'not-allowed' })
      expect(await revokeCalendarLink(helpline, bernat, owner)).toEqual({ kind: 'not-allowed' })
      expect(await showCalendarLink(helpline, bernat, owner)).toEqual({ kind: 'not-allowed' })
      expect(await readCalendar(helpline, await make(eva, owner))).toMatchObject({ owner })
    }
    expect(await makeCalendarLink(helpline, eva, { owner: 'nobody', renew: true, baseUrl })).toEqual({
      kind: 'unknown-person',
      person: 'nobody',
    })
  })

  it('goes with the person, and does not come back with somebody of the same key', async () => {
    const token = await make(acting('gil'), 'gil')
    await removePerson(helpline, eva, 'gil')
    expect(await weeksOf(token)).toBe('no-calendar')
    expect(await helpline.stores.calendarLinks.of('gil')).toBeNull()
  })

  it('opens nothing while the person is not in the file', async () => {
    const token = await make(acting('gil'), 'gil')
    helpline.write('persons.yaml', String(helplineFiles['persons.yaml']).replaceAll(/,? ?gil: [^,}\n]*/g, ''))
    expect(await weeksOf(token)).toBe('no-calendar')
  })
})

describe('the weeks of a calendar', () => {
  it('are those to come and the last twelve, with the retired ones', async () => {
    for (const week of ['2026-08-24', '2026-08-31', '2026-11-09', '2026-11-23']) {
      helpline.write(`graelles/old/graella-${week}.yaml`, weekText(week))
    }
    for (const week of ['2026-08-24', '2026-11-16', '2026-11-30']) {
      helpline.write(`graelles/graella-${week}.yaml`, weekText(week))
    }
    expect((await weeksOf(await make())).toString().match(/\d{4}-\d\d-\d\d(?= )/g)).toEqual([
      '2026-08-31',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
  })

  it('are stamped with their last change: by log, by audit, else long before', async () => {
    const token = await make()
    expect(await weeksOf(token)).toEqual(['2026-11-23 2026-10-25T23:00:00Z'])
    const uploaded = "log: ['2026-11-20 08:00:00.000000: eva ha pujat 2026-11-23 ']"
    helpline.write('graelles/graella-2026-11-23.yaml', weekText('2026-11-23').replace('log: []', uploaded))
    expect(await weeksOf(token)).toEqual(['2026-11-23 2026-11-20T07:00:00Z'])
    await helpline.stores.save((tx) =>
      tx.audit.append({
        at: helpline.clock.now(),
        who: 'tomatic',
        door: 'clock',
        verb: 'fileChangedByHand',
        subject: 'graelles/graella-2026-11-23.yaml',
        before: '',
        after: '',
      }),
    )
    expect(await weeksOf(token)).toEqual([`2026-11-23 ${helpline.clock.now()}`])
  })

  it('that are over and cannot be read are left out; one that is not over keeps readers as they are', async () => {
    helpline.write('graelles/graella-2026-11-16.yaml', 'timetable: [')
    const token = await make()
    expect(await weeksOf(token)).toHaveLength(1)
    helpline.write('graelles/graella-2026-11-30.yaml', 'timetable: [')
    expect(await weeksOf(token)).toBe('unreadable')
  })
})
