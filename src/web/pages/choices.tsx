import type { ComponentChildren, VNode } from 'preact'
import { fold } from '../../domain/people/findPerson.ts'
import { nameOf } from '../../domain/people/people.ts'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import { asksFor } from './hypertext.ts'

/** A person to choose, with what speaks against it and a figure. */
export interface ChoiceOfPerson {
  readonly person: string
  readonly isOut: boolean
  readonly why: string
  readonly figure: string
}

/** The field that filters, and the groups below it. */
export function Choices({ visit, children }: { visit: Visit; children: ComponentChildren }): VNode {
  const { picker } = visit.messages.web
  return (
    <>
      <input
        type="search"
        data-filter
        autofocus
        placeholder={picker.search}
        aria-label={picker.search}
        autocomplete="off"
      />
      <div class="choices" data-choices>
        {children}
        <p class="muted" data-nobody-found hidden>
          {picker.nobodyFound}
        </p>
      </div>
    </>
  )
}

export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly ChoiceOfPerson[]
}

export interface ChoiceGroupsFrame {
  readonly visit: Visit
  /** Where the choice goes. */
  readonly url: string
  /** Who is there, as the person sees it now. */
  readonly from: string
  readonly groups: readonly ChoiceGroup[]
}

/** People below the title of their case; a case in which nobody is, is left out. */
export function ChoiceGroups({ visit, url, from, groups }: ChoiceGroupsFrame): VNode {
  return (
    <>
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ title, choices }) => (
          <fieldset key={title} data-group>
            <legend>{title}</legend>
            <ChoiceList visit={visit} choices={choices} asks={(to) => asksFor(url, { from, to })} />
          </fieldset>
        ))}
    </>
  )
}

export interface ChoiceListFrame {
  readonly visit: Visit
  readonly choices: readonly ChoiceOfPerson[]
  /** What choosing a person asks for. */
  readonly asks: (person: string) => ReturnType<typeof asksFor>
}

/** People to choose, each a button. */
export function ChoiceList({ visit, choices, asks }: ChoiceListFrame): VNode {
  return (
    <ul>
      {choices.map(({ person, isOut, why, figure }) => (
        <li key={person} data-words={wordsOf(visit, person)}>
          <button
            type="button"
            class={`choice ${colorClass(visit.people.colors.get(person))}`}
            disabled={isOut}
            {...asks(person)}
          >
            <span class="name">{nameOf(visit.people, person)}</span>
            {why && <span class="why">{why}</span>}
            <span class="muted turns">{figure}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What speaks against a person: a line of the same turn, or what they are away for; empty for nothing. */
export function whyNot(
  visit: Visit,
  {
    inTurn,
    busy,
  }: { readonly inTurn: boolean; readonly busy: { readonly reasons: readonly string[] } | null },
): string {
  const { picker } = visit.messages.web
  if (inTurn) return picker.inTurnHint
  if (!busy) return ''
  return busy.reasons.filter((reason) => reason !== '').join(', ') || picker.busyNoReason
}

/** What the search field looks in, without accents. */
function wordsOf(visit: Visit, person: string): string {
  return fold(`${nameOf(visit.people, person)} ${person} ${visit.people.extensions.get(person) ?? ''}`)
}
