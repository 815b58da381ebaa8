import type { Turns } from '../problem.ts'
import type { Programme } from '../programme/programme.ts'

/** Who is on the phone in each turn when everybody has these columns. */
export function turnsOfColumns(programme: Programme, columns: Int32Array): Turns {
  const { persons } = programme.problem
  return programme.problem.days.map((_, day) =>
    Array.from({ length: programme.hours }, (_, hour) =>
      persons
        .filter((_, person) => {
          const column = columns[person * programme.days + day] ?? 0
          return (((programme.columns.patterns[column] ?? 0) >> hour) & 1) === 1
        })
        .map(({ key }) => key)
        .sort(),
    ),
  )
}

/** The columns of a timetable; null when it is none of the programme's. */
export function columnsOfTurns(programme: Programme, turns: Turns): Int32Array | null {
  const { first, patterns } = programme.columns
  const found = new Int32Array(programme.persons * programme.days)
  for (const [person, { key }] of programme.problem.persons.entries()) {
    for (let day = 0; day < programme.days; day += 1) {
      let pattern = 0
      for (let hour = 0; hour < programme.hours; hour += 1) {
        if (turns[day]?.[hour]?.includes(key)) pattern |= 1 << hour
      }
      const place = person * programme.days + day
      let column = first[place] ?? 0
      while (column < (first[place + 1] ?? 0) && patterns[column] !== pattern) column += 1
      if (column === first[place + 1]) return null
      found[place] = column
    }
  }
  return found
}
