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

export interface ChoiceGroupFrame {
  readonly visit: Visit
  readonly title: string
  /** Where the choice goes. */
  readonly url: string
  /** Who is there, as the person sees it now. */
  readonly from: string
  readonly choices: readonly ChoiceOfPerson[]
}

/** People who are in the same case; nothing where nobody is. */
export function ChoiceGroup({ visit, title, url, from, choices }: ChoiceGroupFrame): VNode | null {
  if (choices.length === 0) return null
  return (
    <fieldset data-group>
      <legend>{title}</legend>
      <ul>
        {choices.map(({ person, isOut, why, figure }) => (
          <li key={person} data-words={wordsOf(visit, person)}>
            <button
              type="button"
              class={`choice ${colorClass(visit.people.colors.get(person))}`}
              disabled={isOut}
              {...asksFor(url, { from, to: person })}
            >
              <span class="name">{nameOf(visit.people, person)}</span>
              {why && <span class="why">{why}</span>}
              <span class="muted turns">{figure}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** What the search field looks in, without accents. */
function wordsOf(visit: Visit, person: string): string {
  return fold(`${nameOf(visit.people, person)} ${person} ${visit.people.extensions.get(person) ?? ''}`)
}
