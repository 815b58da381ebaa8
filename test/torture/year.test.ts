import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it } from 'vitest'
import { instantAt, isOpenOn, shiftsOn } from '../../src/domain/calendar/shift.ts'
import { mondayOf, weekdayOf } from '../../src/domain/calendar/weekday.ts'
import type { Configuration } from '../../src/domain/configuration.ts'
import { allJobs } from '../../src/jobs/jobs.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { readSituation } from '../../src/operations/situation.ts'
import { between, createRandom, seedFrom } from '../../src/pbx/fake/random.ts'
import { campaign, campaignSeed, tally } from '../harness/campaign.ts'
import { type Helpline, openHelpline } from '../harness/helpline.ts'

const timezone = 'Europe/Madrid'

let helpline: Helpline

afterEach(() => helpline.close())

function datesOf(from: string, until: string): Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = []
  const end = Temporal.PlainDate.from(until)
  for (
    let date = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(date, end) < 0;
    date = date.add({ days: 1 })
  ) {
    dates.push(date)
  }
  return dates
}

/** The instants of a local time on every day of service, one a day, in the order of time. */
function instantsOf(
  configuration: Configuration,
  dates: readonly Temporal.PlainDate[],
  minutes: readonly number[],
) {
  const instants: string[] = []
  for (const date of dates) {
    if (!configuration.days.includes(weekdayOf(date))) continue
    for (const minute of minutes) instants.push(instantAt(timezone, date, minute).toString())
  }
  return instants
}

/** Lets every job's times come, and notes when each was due instead of doing its work. */
async function timesOfJobs(parts: {
  configuration: Configuration
  from: string
  until: string
  longestStep: number
}): Promise<Map<string, string[]>> {
  const { clock } = helpline
  const due = new Map<string, string[]>()
  const jobs = allJobs(helpline)
    .filter(({ name }) => name !== 'checkQueue')
    .map((job) => ({
      ...job,
      // A few minutes late is in time for all of them, so that each of its times is seen.
      lateness: 30,
      async run(dueAt: Temporal.Instant) {
        due.set(job.name, [...(due.get(job.name) ?? []), dueAt.toString()])
      },
    }))
  let mark: Temporal.Instant | null = null
  const loaded = { ...(await helpline.stores.files.configuration()), value: parts.configuration }
  const marks = {
    read: async () => mark,
    async write(_name: string, instant: Temporal.Instant) {
      mark = instant
    },
  }
  const { tick } = createScheduler({
    clock,
    stores: { files: { configuration: async () => loaded }, marks, save: (work) => work({ marks }) },
    jobs,
    report: {
      dropped: (job, late) => due.set('dropped', [...(due.get('dropped') ?? []), `${job} ${late}`]),
      failed: (job, error) => due.set('failed', [...(due.get('failed') ?? []), `${job} ${String(error)}`]),
    },
  })
  const end = Temporal.PlainDateTime.from(parts.until).toZonedDateTime(timezone).toInstant()
  const chance = createRandom(seedFrom('year', campaignSeed))
  await tick()
  while (Temporal.Instant.compare(clock.now(), end) < 0) {
    clock.advanceBy({ minutes: between(chance, 1, parts.longestStep) })
    await tick()
  }
  return due
}

describe('a year of minutes', () => {
  const span = campaign({
    short: [
      { from: '2026-03-28', until: '2026-03-31' },
      { from: '2026-10-24', until: '2026-10-27' },
    ],
    full: [{ from: '2026-01-01', until: '2027-01-01' }],
  })

  it.each(span)(
    'brings each time of each job once, on a clock of any step ($from)',
    async ({ from, until }) => {
      helpline = await openHelpline({ start: `${from}T00:00` })
      const { value: configuration } = await helpline.stores.files.configuration()
      const due = await timesOfJobs({ configuration, from, until, longestStep: 4 })
      const dates = datesOf(from, until)
      const limits = configuration.hours
      expect(due.get('programShifts')).toEqual(instantsOf(configuration, dates, limits))
      const announced = limits.slice(0, -1).map((start) => start - 5)
      expect(due.get('announceShifts')).toEqual(instantsOf(configuration, dates, announced))
      expect(due.get('reportDays')).toEqual(instantsOf(configuration, dates, [(limits.at(-1) ?? 0) + 10]))
      expect([...due.keys()]).not.toContain('failed')
      expect([...due.keys()]).not.toContain('dropped')
      const minutes = dates.length * 24 * 60
      tally(`clock of ${from}`, { minutes, shifts: due.get('programShifts')?.length ?? 0 })
    },
    3_600_000,
  )

  it.each(span)(
    'does so at the hours that a clock change skips and repeats, too ($from)',
    async ({ from, until }) => {
      helpline = await openHelpline({ start: `${from}T00:00` })
      const { value } = await helpline.stores.files.configuration()
      const hours = [60, 120 + 15, 120 + 45, 180, 240 + 10]
      const configuration: Configuration = { ...value, days: ['ds', 'dg'], hours }
      const due = await timesOfJobs({ configuration, from, until, longestStep: 4 })
      const dates = datesOf(from, until)
      const expected = instantsOf(configuration, dates, hours)
      // Times that the change skips fall together at the end of the gap, where they are one.
      expect(due.get('programShifts')).toEqual([...new Set(expected)])
      expect([...due.keys()]).not.toContain('failed')
    },
    3_600_000,
  )
})

const cells = '[[alba, bernat], [bernat, carla], [carla, dani], [dani, eva]]'

/** The same five days every week; holidays are kept by the calendar, not by cells. */
function timetableText(week: string): string {
  const days = ['dl', 'dm', 'dx', 'dj', 'dv'].map((day) => `  ${day}: ${cells}\n`).join('')
  return `week: '${week}'
days: [dl, dm, dx, dj, dv]
hours: ['09:00', '10:15', '11:30', '12:45', '14:00']
turns: [L1, L2]
timetable:
${days}log: []
`
}

describe('a year of the helpline', () => {
  const from = campaign({ short: '2026-10-23', full: '2026-01-01' })
  const until = campaign({ short: '2026-10-30', full: '2027-01-01' })
  const holidays = ['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-06-24']
  const later = ['2026-09-11', '2026-10-12', '2026-10-28', '2026-12-08', '2026-12-25', '2026-12-26']

  it(`programs each shift once and announces each once, holidays left in peace (${from})`, async () => {
    const dates = datesOf(from, until)
    const weeks = new Set(dates.map((date) => mondayOf(date).toString()))
    helpline = await openHelpline({
      start: `${from}T00:00`,
      files: {
        'holidays.conf': [...holidays, ...later].map((date) => `${date}\tHoliday\n`).join(''),
        'indisponibilitats.conf': '',
        ...Object.fromEntries(
          [...weeks].map((week) => [`graelles/graella-${week}.yaml`, timetableText(week)]),
        ),
      },
    })
    const { clock, stores } = helpline
    const { calendar } = await readSituation(stores.files, clock.now())
    const failed: string[] = []
    const { tick } = createScheduler({
      clock,
      stores,
      jobs: allJobs(helpline),
      report: {
        dropped: (job, late) => failed.push(`${job} ${late} minutes late`),
        failed: (job, error) => failed.push(`${job}: ${String(error)}`),
      },
    })
    const said: string[] = []
    await tick()
    for (const date of dates) {
      for (const minute of minutesOf(calendar.hours)) {
        clock.advanceTo(instantAt(timezone, date, minute))
        await tick()
        for (const item of await stores.outbox.due(helpline.realNow(), 99)) {
          if (item.notice.kind === 'shift-soon')
            said.push(`${item.notice.slot.date} ${item.notice.slot.from}`)
          else if (item.notice.kind === 'day-report') said.push(`report of ${item.notice.report.date}`)
          await stores.save((tx) => tx.outbox.delivered(item.id, helpline.realNow()))
        }
      }
    }
    expect(failed).toEqual([])
    const open = dates.filter((date) => isOpenOn(calendar, date))
    const shifts = open.flatMap((date) => shiftsOn(calendar, date))
    const programmed = (await stores.programmes.during(Temporal.Instant.from(`${from}T00:00Z`), clock.now()))
      .map(({ shiftStart }) => shiftStart)
      .filter((start) => start !== null)
    expect(programmed).toEqual(shifts.map(({ startsAt }) => startsAt.toString()))
    const announced = open.flatMap((date) =>
      ['09:00', '10:15', '11:30', '12:45'].map((hour) => `${date} ${hour}`),
    )
    expect(said.filter((line) => !line.startsWith('report'))).toEqual(announced)
    expect(said.filter((line) => line.startsWith('report'))).toEqual(open.map((date) => `report of ${date}`))
    tally('simulated year', {
      days: dates.length,
      'open days': open.length,
      'shifts programmed once': programmed.length,
      'announcements made once': announced.length,
    })
  })
})

/** The minutes of a day at which anything but the routine check is due, and one just before and after each. */
function minutesOf(hours: readonly number[]): number[] {
  const at = hours.flatMap((limit) => [limit - 6, limit - 5, limit - 1, limit, limit + 10])
  return [...new Set(at)].sort((a, b) => a - b)
}
