import { pageMark } from './document.tsx'
import { indexFile, weekOfPage } from './pageFile.ts'
import type { PageFolder } from './place.ts'
import type { WantedPage } from './wantedPages.ts'

type Pages = ReadonlyMap<string, WantedPage | null>

/** What is to be done so that the place shows what it should. */
export interface Difference {
  readonly write: readonly { readonly name: string; readonly page: WantedPage }[]
  readonly remove: readonly string[]
}

/** Compares what should be there with what was published; of no week at all nothing is taken away. */
export function differenceOf(wanted: Pages, published: ReadonlyMap<string, string>): Difference {
  const write: { name: string; page: WantedPage }[] = []
  for (const [name, page] of wanted) {
    if (page !== null && published.get(name) !== page.hash) write.push({ name, page })
  }
  return { write, remove: retired(wanted, published.keys()) }
}

/** The pages of weeks that are not wanted any more, among these names. */
export function retired(wanted: Pages, names: Iterable<string>): string[] {
  const hasWeeks = [...wanted.keys()].some((name) => weekOfPage(name) !== null)
  if (!hasWeeks) return []
  return [...names].filter((name) => weekOfPage(name) !== null && !wanted.has(name))
}

/** Writes a page, unless it is an index that is not ours; returns whether it did. */
export async function writePage(folder: PageFolder, name: string, text: string): Promise<boolean> {
  if (name === indexFile) {
    const there = await folder.read(name)
    if (there !== null && !there.includes(pageMark)) return false
  }
  await folder.write(name, text)
  return true
}
