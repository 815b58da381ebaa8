import type { RunBreach } from '../domain/planner/run.ts'
import type { WhyHole, WhyOthers, WhyPresence, WhyPrice, WhyWish } from '../domain/planner/why.ts'
import { listText } from './when.ts'
import { changeText, nameIn, type WhyReader, whenText } from './whyChangeText.ts'

/** A fact that can be read alone, and the reasons for it, a line each. */
export interface Told {
  readonly fact: string
  readonly details: readonly string[]
}

/** Others that are listed at most. */
const mostPossible = 3
const mostUnable = 5

/** Why somebody is in a turn, who else could be, and who cannot. */
export function presenceText(reader: WhyReader, presence: WhyPresence): Told {
  const { why } = reader.messages
  const { person, turn, count, load, isUndesired, without } = presence
  return {
    fact: why.isOn(nameIn(reader, person), whenText(reader, turn), `${reasonText(reader, presence)}.`),
    details: [
      why.turnsOf(count, load),
      ...(isUndesired ? [why.undesired] : []),
      ...othersText(reader, presence.others, why.instead),
      why.leftEmpty(changeText(reader, without, person)),
    ],
  }
}

function reasonText(reader: WhyReader, { isForced, others }: WhyPresence): string {
  const { reasons } = reader.messages.why
  const [best] = others.possible
  if (isForced) return reasons.forced
  if (!best) return reasons.onlyOne
  if (best.change.cost < 0) return reasons.dearer(nameIn(reader, best.person))
  return best.change.cost === 0 ? reasons.equal : reasons.cheapest
}

/** Why lines of a turn are empty: too few people, or at what price they could be filled. */
export function holeText(reader: WhyReader, hole: WhyHole): Told {
  const { why } = reader.messages
  const { turn, empty, shortage, fillers } = hole
  const fact = why.hole(whenText(reader, turn), empty)
  if (shortage) return { fact, details: shortageText(reader, shortage) }
  const isFillable = fillers.possible.length > 0
  const others = othersText(reader, fillers, why.fillable)
  return { fact, details: isFillable ? others : [why.notFillable, ...others] }
}

/** Holes with the same reason, whose facts stand together above it. */
export interface HoleGroup {
  readonly facts: readonly string[]
  readonly details: readonly string[]
}

/** Why lines are empty, each reason told once. */
export function holeGroups(reader: WhyReader, holes: readonly WhyHole[]): HoleGroup[] {
  const groups = new Map<string, { facts: string[]; details: readonly string[] }>()
  for (const hole of holes) {
    const { fact, details } = holeText(reader, hole)
    const name = details.join('\n')
    const group = groups.get(name) ?? { facts: [], details }
    group.facts.push(fact)
    groups.set(name, group)
  }
  return [...groups.values()]
}

function shortageText(reader: WhyReader, shortage: NonNullable<WhyHole['shortage']>): string[] {
  const { why, times } = reader.messages
  const { limited: people, absent: away } = shortage
  // Then it is the same story whichever the turns.
  if (away.length === 0 && people.every(({ by }) => by === 'load'))
    return [why.loadsShort(shortage.available)]
  const turns = listText(
    times,
    capped(
      reader,
      shortage.turns.map((turn) => whenText(reader, turn)),
      4,
    ),
  )
  const lines = [why.shortage(sentence(turns), shortage.needed, shortage.available)]
  const limited = shortage.limited.map(
    ({ person, most, by }) => `${nameIn(reader, person)} ${most} (${why.limits[by]})`,
  )
  if (limited.length > 0) lines.push(why.limited(capped(reader, limited, 12).join(', ')))
  const absent = shortage.absent.map(({ person, reasons }) => {
    const known = reasons.filter((reason) => reason !== '').join(', ')
    return known === '' ? nameIn(reader, person) : `${nameIn(reader, person)} (${known})`
  })
  if (absent.length > 0) lines.push(why.absent(capped(reader, absent, 12).join(', ')))
  return lines
}

/** Why somebody is not in a turn: what it would take, or which rules are against it. */
export function wishText(reader: WhyReader, wish: WhyWish): Told {
  const { why } = reader.messages
  const { person, turn, wishes, load, cheapest, conflict } = wish
  const details: string[] = []
  if (wishes > load) details.push(why.wishes(wishes, load))
  if (cheapest) {
    const parts = [changeText(reader, cheapest.change, person)]
    if (cheapest.pushesOut !== null) parts.push(why.pushesOut(nameIn(reader, cheapest.pushesOut)))
    if (cheapest.leaves !== null) parts.push(why.leaves(whenText(reader, cheapest.leaves)))
    details.push(why.toBeThere(parts.join(', ')))
  }
  if (conflict.length > 0) details.push(why.conflict(breachList(reader, conflict)))
  return { fact: `${why.isNotOn(nameIn(reader, person), whenText(reader, turn))}.`, details }
}

/** What it would cost to have somebody in, or out of, a turn. */
export function priceText(reader: WhyReader, price: WhyPrice): Told {
  const { why } = reader.messages
  const { person, turn, present, plain, pinned, proven, breaches } = price
  const cost = why.price(pinned, plain)
  const name = nameIn(reader, person)
  const when = whenText(reader, turn)
  return {
    fact: present ? why.priceIn(name, when, cost) : why.priceOut(name, when, cost),
    details: [
      ...(proven ? [] : [why.unproven]),
      ...(breaches.length > 0 ? [why.breaks(breachList(reader, breaches))] : []),
    ],
  }
}

function othersText(
  reader: WhyReader,
  { possible, unable }: WhyOthers,
  introduce: (list: string) => string,
): string[] {
  const { why } = reader.messages
  const options = possible.slice(0, mostPossible).map(({ person, gives, change }) => {
    const option = why.option(nameIn(reader, person), changeText(reader, change, person))
    return gives ? `${option}, ${why.inExchangeFor(whenText(reader, gives))}` : option
  })
  const cannot = unable.map(({ person, breaches }) => {
    const because = [...new Set(breaches.map(({ rule }) => why.rules[rule] ?? rule))].join(', ')
    return because === '' ? nameIn(reader, person) : `${nameIn(reader, person)} (${because})`
  })
  return [
    ...(options.length > 0 ? [introduce(options.join('; '))] : []),
    ...(cannot.length > 0 ? [why.unable(capped(reader, cannot, mostUnable).join(', '))] : []),
  ]
}

function breachList(reader: WhyReader, breaches: readonly RunBreach[]): string {
  const { rules } = reader.messages.why
  const parts = breaches.map(({ rule, person, day, hour }) => {
    const about = [
      ...(person === null ? [] : [nameIn(reader, person)]),
      ...(day === null || hour === null ? [] : [whenText(reader, { day, hour })]),
    ]
    const text = rules[rule] ?? rule
    return about.length > 0 ? `${text} (${about.join(', ')})` : text
  })
  return capped(reader, [...new Set(parts)], mostUnable).join(', ')
}

/** The first of a list; how many more there are stands in place of the rest. */
function capped({ messages }: WhyReader, items: readonly string[], most: number): string[] {
  const rest = items.length - most
  return rest > 0 ? [...items.slice(0, most), messages.why.more(rest)] : [...items]
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
