import { createHash } from 'node:crypto'
import { isDomainError } from '../../domain/errors.ts'
import type { Files } from '../../domain/ports/stores.ts'
import { messagesIn } from '../../messages/catalogue.ts'
import { indexPage } from './indexPage.tsx'
import { indexFile, pageFile } from './pageFile.ts'
import { timetablePage } from './timetablePage.tsx'

/** A page as it should be published. */
export interface WantedPage {
  readonly text: string
  /** Of the text and of where it is published: elsewhere it is not published yet. */
  readonly hash: string
}

/**
 * The pages of all weeks that have a timetable, and their index, by file name. A week that never could be read is
 * null: whatever was published of it stays.
 */
export async function wantedPages(files: Files, place: string): Promise<Map<string, WantedPage | null>> {
  const texts = messagesIn((await files.configuration()).value.language)
  const { value: people } = await files.people()
  const weeks = await files.weeks()
  const pages = new Map<string, WantedPage | null>()
  for (const week of weeks) {
    const timetable = await readableTimetable(files, week)
    pages.set(pageFile(week), timetable && wanted(timetablePage(texts, timetable, people), place))
  }
  pages.set(indexFile, wanted(indexPage(texts, weeks), place))
  return pages
}

async function readableTimetable(files: Files, week: string) {
  try {
    return (await files.timetable(week))?.value ?? null
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return null
    throw error
  }
}

function wanted(text: string, place: string): WantedPage {
  return { text, hash: createHash('sha256').update(`${place}\n${text}`).digest('hex') }
}
