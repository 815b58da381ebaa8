import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wholeTeam } from '../../src/domain/ports/calendarLinks.ts'
import { makeCalendarLink, revokeCalendarLink } from '../../src/operations/calendar/calendarLink.ts'
import { setPerson } from '../../src/operations/people/setPerson.ts'
import { acting } from '../harness/helpline.ts'
import { openSite, type Site } from './site.ts'

let site: Site

beforeEach(async () => {
  site = await openSite()
})

afterEach(() => site.close())

const eva = acting('eva', 'coordinator')

async function pathFor(owner: string): Promise<string> {
  const outcome = await makeCalendarLink(site.helpline, eva, { owner, renew: true, baseUrl: '' })
  if (outcome.kind !== 'link-made') throw new Error(outcome.kind)
  return outcome.url
}

describe('the address of a calendar', () => {
  it('gives the calendar to whoever has it, without session, in the person’s language', async () => {
    await setPerson(site.helpline, eva, 'alba', { language: 'ca' })
    const answer = await site.ask('GET', await pathFor('alba'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.text).toContain('\r\nNAME:Atenció telèfon Alba Pi\r\n')
    expect(answer.text).toContain(
      '\r\nUID:2026-11-23-dx-0-alba@tomatic.somenergia.lan\r\nDTSTAMP:20261025T230000Z\r\nDTSTART:20261125T080000Z\r\nDTEND:20261125T091500Z\r\nSUMMARY:Telèfon Alba Pi\r\n',
    )
    expect(answer.text.match(/BEGIN:VEVENT/g)).toHaveLength(5)
    expect(answer.text.match(/TRIGGER:-PT15M/g)).toHaveLength(5)
  })

  it('of the team has each turn once, with who is on which line', async () => {
    const { text } = await site.ask('GET', await pathFor(wholeTeam))
    expect(text).toContain('SUMMARY:Phone: Alba Pi\\, Bernat Roca\r\n')
    expect(text).toContain('DESCRIPTION:L1: Carla Mas\\nL2: nobody\r\n')
    expect(text).not.toContain('VALARM')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(16)
  })

  it('says that nothing has changed to whoever has it already, and not a moment longer', async () => {
    const path = await pathFor('alba')
    const first = await site.ask('GET', path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('last-modified')).toBe('Sun, 25 Oct 2026 23:00:00 GMT')
    const again = await site.ask('GET', path, { headers: { 'if-none-match': `"x", W/${tag}` } })
    expect([again.status, again.text]).toEqual([304, ''])
    await setPerson(site.helpline, eva, 'alba', { name: 'Alba Pou' })
    const renamed = await site.ask('GET', path, {
      headers: { 'if-none-match': tag, 'if-modified-since': 'Sun, 25 Oct 2026 23:00:00 GMT' },
    })
    expect(renamed.status).toBe(200)
    expect(renamed.text).toContain('SUMMARY:Phone Alba Pou')
    const byDate = await site.ask('GET', path, {
      headers: { 'if-modified-since': 'Sun, 25 Oct 2026 23:00:00 GMT' },
    })
    expect(byDate.status).toBe(200)
  })

  it('that is unknown, revoked or no address at all leads nowhere', async () => {
    const path = await pathFor('alba')
    await revokeCalendarLink(site.helpline, eva, 'alba')
    for (const wrong of [path, '/calendar/unknown-token.ics']) {
      const answer = await site.ask('GET', wrong)
      expect(answer.status).toBe(404)
      expect(answer.text).toBe(
        'There is no calendar at this address, or not any more. Ask Tomàtic for a new link.',
      )
    }
    expect((await site.ask('GET', '/calendar/..%2f..%2fconfig.ics')).status).not.toBe(200)
  })

  it('asks to come again where a week that is not over cannot be read', async () => {
    const path = await pathFor('alba')
    site.helpline.write('graelles/graella-2026-11-30.yaml', 'timetable: [')
    const answer = await site.ask('GET', path)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('answers HEAD without the text', async () => {
    const answer = await site.ask('HEAD', await pathFor('alba'))
    expect([answer.status, answer.text]).toEqual([200, ''])
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100)
  })
})
