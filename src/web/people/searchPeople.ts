import { fold } from '../../domain/people/findPerson.ts'
import { byName, keysOf, nameOf, type People } from '../../domain/people/people.ts'

/** The persons whose name, key, extension or e-mail has the text in it, by name; everybody for an empty one. */
export function searchPeople(people: People, text: string): string[] {
  const wanted = fold(text)
  const matches = keysOf(people).filter((key) =>
    [key, nameOf(people, key), people.extensions.get(key) ?? '', people.emails.get(key) ?? ''].some((field) =>
      fold(field).includes(wanted),
    ),
  )
  return byName(people, matches)
}
