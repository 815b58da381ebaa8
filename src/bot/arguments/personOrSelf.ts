import { type ArgumentContext, type Call, type Prepared, problem, ready } from '../command.ts'
import type { Reply } from '../reply.ts'
import { readPerson } from './person.ts'

type Run = (call: Call, person: string) => Promise<Reply>

/** Arguments that are one person and nothing else. */
export function onePerson(text: string, context: ArgumentContext, run: Run): Prepared {
  if (text.trim() === '') return problem({ kind: 'missing-person' })
  const read = readPerson(context, text)
  switch (read.kind) {
    case 'found':
      return read.rest.trim() === ''
        ? ready((call) => run(call, read.key))
        : problem({ kind: 'too-many-words', text: read.rest })
    case 'ambiguous':
      return problem({ kind: 'ambiguous-person', text: read.text, keys: read.keys, rest: read.rest })
    case 'unknown':
      return problem({ kind: 'unknown-person', text: read.text, keys: read.suggestions, rest: read.rest })
  }
}

/** Arguments that are one person, or nobody: then oneself. */
export function personOrSelf(text: string, context: ArgumentContext, run: Run): Prepared {
  if (text.trim() === '') return ready((call) => run(call, context.self))
  return onePerson(text, context, run)
}
