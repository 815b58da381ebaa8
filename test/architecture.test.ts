import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')

/** Who may import whom; "fakes" are the `fake` folders of the adapters. A folder always may import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  solver: ['domain'],
  operations: ['domain', 'solver'],
  storage: ['domain'],
  remote: ['domain'],
  pbx: ['domain', 'remote'],
  erp: ['domain'],
  google: ['domain'],
  messages: ['domain'],
  pictures: ['domain', 'messages'],
  notify: ['domain', 'messages', 'pictures', 'google', 'remote'],
  bot: ['operations', 'notify', 'messages', 'pictures', 'domain'],
  web: ['operations', 'messages', 'pictures', 'domain'],
  jobs: ['operations', 'domain'],
  cli: ['operations', 'messages', 'domain'],
  demo: ['domain', 'storage', 'notify', 'messages', 'fakes'],
}

/** Where our own files are: for everybody who reads or starts one. */
const known = 'packageFolder'

/** The composition root may import everything. */
const composition = ['app', 'main', 'composition', known]

/** What makes a result depend on more than its arguments. */
const impure = [
  /from 'node:/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bTemporal\.Now\b/,
  /\bprocess\./,
]

/** What starts and what is a worker thread, at the edge of a pure room. */
const threads = [
  'solver/solveInWorker.ts',
  'solver/worker.ts',
  'solver/explain/askInWorker.ts',
  'solver/explain/questionWorker.ts',
]

interface SourceFile {
  readonly path: string
  readonly text: string
}

function sourceFiles(folder: string): SourceFile[] {
  const files: SourceFile[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.push({ path: relative(source, path), text: readFileSync(path, 'utf8') })
  }
  return files
}

function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
  return [...found].map((match) => relative(source, resolve(source, dirname(file.path), match[1] ?? '')))
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '')
}

function trespassesOf(file: SourceFile): string[] {
  const room = roomOf(file.path)
  if (composition.includes(room)) return []
  const allowed = mayImport[room]
  if (!allowed) return [`${file.path}: src/${room} is not in the table of folders`]
  const trespasses: string[] = []
  for (const target of importsOf(file)) {
    const targetRoom = roomOf(target)
    const isFake = allowed.includes('fakes') && /^[a-z]+\/fake\//.test(target)
    if (targetRoom !== room && targetRoom !== known && !allowed.includes(targetRoom) && !isFake) {
      trespasses.push(`${file.path} imports ${target}`)
    }
  }
  if (room === 'domain' || room === 'solver') {
    const text = threads.includes(file.path) ? file.text.replace("from 'node:worker_threads'", '') : file.text
    for (const pattern of impure) {
      if (pattern.test(text)) trespasses.push(`${file.path} is not pure: ${pattern.source}`)
    }
  }
  return trespasses
}

describe('the dependency rule', () => {
  it('is kept by every source file', () => {
    expect(sourceFiles(source).flatMap(trespassesOf)).toEqual([])
  })

  it.each([
    ['a domain file that reads storage', 'domain/x.ts', "import { a } from '../storage/openStores.ts'"],
    ['a domain file that reads the clock', 'domain/x.ts', 'export const now = Date.now()'],
    ['a domain file that touches the machine', 'domain/x.ts', "import { readFileSync } from 'node:fs'"],
    [
      'a solver file that starts threads of its own',
      'solver/x.ts',
      "import { Worker } from 'node:worker_threads'",
    ],
    ['the web reaching into the exchange', 'web/x.tsx', "import { a } from '../pbx/registry.ts'"],
    ['operations reaching into the bot', 'operations/q/x.ts', "export { a } from '../../bot/register.ts'"],
    ['a lazy import', 'jobs/x.ts', "const a = await import('../web/server.ts')"],
    ['the demo reaching into a real adapter', 'demo/x.ts', "import { a } from '../pbx/asterisk/database.ts'"],
    ['a folder that the table does not know', 'helpers/x.ts', ''],
  ])('catches %s', (_, path, text) => {
    expect(trespassesOf({ path, text })).toHaveLength(1)
  })

  it('lets the demo use the fakes of the adapters', () => {
    expect(trespassesOf({ path: 'demo/x.ts', text: "import { a } from '../pbx/fake/fakePbx.ts'" })).toEqual(
      [],
    )
  })
})
