import { isSame } from './sameValue.ts'
import { type Path, withEntry, withoutEntry } from './yamlEdit.ts'
import { type Fresh, keyed } from './yamlRender.ts'

/** The text with the entries brought in by which the map at a path differs. */
export function patchMap<T>(
  text: string,
  path: Path,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  fresh: (value: T) => Fresh,
): string {
  let patched = text
  for (const key of before.keys()) {
    if (!after.has(key)) patched = withoutEntry(patched, path, key)
  }
  for (const [key, value] of after) {
    if (!before.has(key) || !isSame(before.get(key), value)) {
      patched = withEntry(patched, path, keyed(key, fresh(value)))
    }
  }
  return patched
}
