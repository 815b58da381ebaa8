import type { LoadStep } from '../domain/load/explain.ts'
import type { LoadWarning } from '../domain/load/warnings.ts'
import { nameOf, type People } from '../domain/people/people.ts'
import type { Catalogue } from './catalogue.ts'
import type { TimeMessages } from './en/times.ts'
import { listText } from './when.ts'

type LoadCatalogue = Pick<Catalogue, 'load' | 'times'>

/** Why somebody has their turns, in one line: `5 ideal × 3 of 5 days = 3, capped at 2 by absences, +1 from debt`. */
export function explanationText(messages: LoadCatalogue, people: People, steps: readonly LoadStep[]): string {
  return steps.map((step) => stepText(messages, people, step)).join(', ')
}

function stepText(messages: LoadCatalogue, people: People, step: LoadStep): string {
  const { load, times } = messages
  const number = (turns: number) => turnsText(times, turns)
  switch (step.kind) {
    case 'due':
      return load.due(
        number(step.ideal),
        number(step.workingDays),
        number(step.openDays),
        number(step.proportional),
      )
    case 'rounded':
      return load.rounded(number(step.turns))
    case 'capped':
      return load.capped[step.by](number(step.turns))
    case 'forced':
      return load.forced(number(step.turns))
    case 'covering': {
      const turns = signedText(times, step.turns)
      if (step.why === 'owing') return step.turns > 0 ? load.fromDebt(turns) : load.forCredit(turns)
      return step.turns > 0 ? load.toFill(turns) : load.toSpare(turns)
    }
    case 'exchange': {
      const turns = signedText(times, step.turns)
      const names = listText(
        times,
        step.others.map((key) => nameOf(people, key)),
      )
      return step.turns > 0 ? load.takenFrom(turns, names) : load.givenTo(turns, names)
    }
  }
}

/** The sentence of a warning. */
export function loadWarningText(messages: LoadCatalogue, people: People, warning: LoadWarning): string {
  const { load, times } = messages
  switch (warning.kind) {
    case 'all-holidays':
      return load.allHolidays
    case 'nobody-has-load':
      return load.nobodyHasLoad
    case 'capped':
      return load.lessThanDue(nameOf(people, warning.person), String(warning.possible), String(warning.due))
    case 'lines-dropped':
      return load.linesDropped(warning.asked, warning.left)
    case 'unassigned':
      return load.unassigned(warning.turns)
    case 'idle-credit':
      return load.idleCredit(nameOf(people, warning.person), signedText(times, warning.credit))
  }
}

/** A number of turns, at most two decimals. Without `Intl`, whose first use takes longer than the whole load. */
export function turnsText(times: TimeMessages, turns: number): string {
  const rounded = Math.round(Math.abs(turns) * 100) / 100
  const text = String(rounded).replace('.', times.decimalSeparator)
  return turns < 0 && rounded > 0 ? `−${text}` : text
}

/** The same with its sign, none for 0: `+1`, `−0.4`. */
export function signedText(times: TimeMessages, turns: number): string {
  const text = turnsText(times, turns)
  return turns > 0 && text !== '0' ? `+${text}` : text
}
