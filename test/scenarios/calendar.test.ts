import { afterEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../harness/app.ts'
import { followTeam, readEvents } from '../harness/calendars.ts'
import { actionLabelled, wordsOf } from '../harness/chat.ts'
import { until } from '../harness/until.ts'

let house: House

afterEach(() => house.close())

/** The path of the calendar that a message gives the address of. */
function pathIn(message: Parameters<typeof wordsOf>[0]): string {
  const path = /`https?:\/\/[^/]+(\/calendar\/[\w-]+\.ics)`/.exec(wordsOf(message))?.[1]
  if (path === undefined) throw new Error(`no address in ${wordsOf(message)}`)
  return path
}

describe('my calendar', () => {
  it('is in my calendar programme after a word in chat, and follows the timetable', async () => {
    house = await openHouse()
    const notice = await house.ask('bernat', 'helpline', 'calendari')
    expect(notice.text).toBe('T’he enviat l’adreça en un missatge directe.')
    const path = pathIn(await house.told('bernat', /Aquí tens l’adreça del teu calendari/))
    const programme = house.visitor()
    const before = readEvents((await programme.get(path)).text)
    expect(before.map(({ uid }) => uid)).toContain('2026-11-23-dx-1-bernat@tomatic.somenergia.lan')
    const eva = await house.visit('eva')
    await eva.send('PATCH', '/api/graella/2026-11-23/dx/1/0/dani', { from: 'bernat' })
    const after = readEvents((await programme.get(path)).text)
    expect(after).toEqual(before.filter(({ uid }) => !uid.startsWith('2026-11-23-dx-1-')))
  })

  it('can be renewed and revoked by buttons, and nobody else may', async () => {
    house = await openHouse()
    await house.ask('alba', 'helpline', 'calendar')
    const first = pathIn(await house.told('alba', /address of your calendar/))
    const there = await house.ask('alba', 'helpline', 'calendar')
    expect(there.text).toBe('There is a calendar link, made today at 09:50.')
    expect(wordsOf(there)).not.toContain('/calendar/')
    for (const label of ['New link', 'Revoke', 'The team’s calendar']) actionLabelled(there, label)
    await house.ask('alba', 'helpline', 'calendar new')
    const renewed = await until('the new address', () => house.direct('alba')[1])
    expect(wordsOf(renewed)).toContain('opens nothing any more')
    const second = pathIn(renewed)
    const programme = house.visitor()
    expect((await programme.get(first)).status).toBe(404)
    expect((await programme.get(second)).status).toBe(200)
    const revoked = await house.ask('alba', 'helpline', 'calendar revoke')
    expect(revoked.text).toBe('The calendar link is revoked: its address opens nothing any more.')
    expect((await programme.get(second)).status).toBe(404)
    expect((await house.ask('alba', 'helpline', 'calendar revoke')).text).toContain('none to revoke')
    expect((await house.ask('dani', 'helpline', 'calendar team')).text).toContain(
      'Only coordinators may do that',
    )
    expect((await house.ask('dani', 'helpline', 'calendar soon')).text).toContain('soon')
  })
})

describe('who is on', () => {
  it('is the same in announcement, queue, dashboard and calendar, after an edit in mid-shift too', async () => {
    house = await openHouse({ start: '2026-11-25T08:50' })
    const inCalendar = await followTeam(house)
    await house.jumpTo('2026-11-25T08:55')
    const announced = await house.announced('helpline', /09:00/)
    await house.jumpTo('2026-11-25T09:50')
    expect(announced.text).toContain('Alba Pi and Bernat Roca')
    expect(await house.members()).toEqual(['3040', '3041'])
    expect(await inCalendar(house.clock.now())).toBe('Phone: Alba Pi, Bernat Roca')
    const eva = await house.visit('eva')
    await eva.send('PATCH', '/api/graella/2026-11-23/dx/0/1/dani', { from: 'bernat' })
    await until('the queue follows', async () => (await house.members()).join() === '3040,3043')
    expect(await inCalendar(house.clock.now())).toBe('Phone: Alba Pi, Dani Font')
    expect((await house.ask('alba', 'helpline', 'who')).text).toBe(
      'On the phone until 10:15: Alba Pi and Dani Font.',
    )
    const page = await eva.get('/queue')
    expect(page.text).toContain('<dd>Alba Pi and Dani Font</dd>')
    expect(page.text).not.toContain('data-agent="bernat"')
  })
})
