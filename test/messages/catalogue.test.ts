import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../src/domain/errors.ts'
import { languages } from '../../src/domain/language.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'
import { errorText } from '../../src/messages/errorText.ts'
import { expectations } from '../../src/storage/files/formats/expected.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** Codes that never reach a person as they are: faults of ours, or worded by the door that throws them. */
const internal = ['bad-document-name', 'bad-input', 'only-for-reading', 'other-origin', 'server-gone']

function codesInSource(): string[] {
  const codes = new Set<string>()
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const [, code] of text.matchAll(/new DomainError\(\s*'([\w-]+)'/g)) codes.add(code ?? '')
  }
  return [...codes].filter((code) => !internal.includes(code)).sort()
}

describe.each(languages)('the catalogue in %s', (language) => {
  const messages = messagesIn(language)

  it('has a sentence for every error that the source throws', () => {
    const without = codesInSource().filter((code) => errorText(messages, new DomainError(code)) === null)
    expect(without).toEqual([])
  })

  it('says of every place in a file what was expected there', () => {
    expect(Object.keys(messages.expectations).sort()).toEqual([...expectations].sort())
  })

  it('has no empty text but the usage of commands that take nothing', () => {
    const empty = emptyTexts(messages, language).filter((path) => !/commands\.\w+\.usage$/.test(path))
    expect(empty).toEqual([])
  })
})

function emptyTexts(value: unknown, path: string): string[] {
  if (value === '') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => emptyTexts(inner, `${path}.${key}`))
}
