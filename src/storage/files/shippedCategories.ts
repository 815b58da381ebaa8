import { readFile } from 'node:fs/promises'
import type { CallCategories } from '../../domain/calls/categories.ts'
import { parseCallCategories } from './formats/callCategories.ts'

/** Beside `src` and `dist` alike. */
const file = new URL('../../../callinfo/categories.yaml', import.meta.url)

let reading: Promise<CallCategories> | null = null

/** The categories that we bring, for a home that has none of its own. */
export function shippedCategories(): Promise<CallCategories> {
  reading ??= readFile(file, 'utf8').then((text) => parseCallCategories(text, 'categories.yaml').value)
  return reading
}
