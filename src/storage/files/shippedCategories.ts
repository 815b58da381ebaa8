import { readFile } from 'node:fs/promises'
import type { CallCategories } from '../../domain/calls/categories.ts'
import { packageFolder } from '../../packageFolder.ts'
import { parseCallCategories } from './formats/callCategories.ts'

const file = new URL('callinfo/categories.yaml', packageFolder)

let reading: Promise<CallCategories> | null = null

/** The categories that we bring, for a home that has none of its own. */
export function shippedCategories(): Promise<CallCategories> {
  reading ??= readFile(file, 'utf8').then((text) => parseCallCategories(text, 'categories.yaml').value)
  return reading
}
