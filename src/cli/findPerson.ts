import { findPerson } from '../domain/people/findPerson.ts'
import type { Answer } from './answer.ts'
import { refused, type Session } from './session.ts'

/** The key of the person that a text names, or the refusal with those who may have been meant. */
export function personNamed(session: Session, text: string): string | Answer {
  const found = findPerson(session.situation.people, text)
  switch (found.kind) {
    case 'found':
      return found.key
    case 'ambiguous':
      return refused(session, { kind: 'ambiguous-person', person: text, candidates: found.keys })
    case 'unknown':
      return refused(session, { kind: 'unknown-person', person: text, suggestions: found.suggestions })
  }
}
