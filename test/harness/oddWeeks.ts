import { helplineFiles } from './helpline.ts'

/** A home whose week of 30 November is odd in some way. */
export interface OddWeek {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** What whoever plans it is told. */
  readonly told: string
}

const hours = `hours: ['09:00', '10:15', '11:30', '12:45', '14:00']`

function forced(lines: string, cells: string): Record<string, string> {
  return {
    'data/forced-turns.yaml': `days: [dl, dm, dx, dj, dv]\n${hours}\nturns: [${lines}]\ntimetable:\n  ${cells}\nlog: []\n`,
  }
}

const noService = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']

/** Weeks that are planned all the same. */
export const reportedWeeks: readonly OddWeek[] = [
  {
    name: 'a forced turn of somebody unknown',
    files: forced('L1', 'dl: [[zoe], [null], [null], [null]]'),
    told: 'The forced turn of Zoe (Monday 09:00) does not count: nobody here is called that.',
  },
  {
    name: 'a forced turn against an absence',
    files: forced('L1', 'dx: [[carla], [null], [null], [null]]'),
    told: 'The forced turn of Carla Mas (Wednesday 09:00) does not count: that person is away then.',
  },
  {
    name: 'a forced turn of somebody without load',
    files: forced('L1', 'dl: [[null], [gil], [null], [null]]'),
    told: 'The forced turn of Gil Nou (Monday 10:15) does not count: that person has no load.',
  },
  {
    name: 'somebody on the phone without load',
    files: {
      'persons.yaml': (helplineFiles['persons.yaml'] ?? '').replace(
        "eva: '3044'",
        "eva: '3044', gil: '3045'",
      ),
    },
    told: 'Without turns this week: Gil Nou.',
  },
  {
    name: 'no day of service',
    files: { 'holidays.conf': noService.map((day) => `${day}\tfair\n`).join('') },
    told: 'There is no service on any day of that week.',
  },
  {
    name: 'nobody available',
    files: {
      'persons.yaml': (helplineFiles['persons.yaml'] ?? '').replace(
        /idealloads: .*/,
        'idealloads: {alba: 0, bernat: 0, carla: 0, dani: 0, eva: 0}',
      ),
    },
    told: 'Nobody has a load that week, so every cell stays empty.',
  },
]
