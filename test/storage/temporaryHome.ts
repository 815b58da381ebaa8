import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { type OpenedStores, openStores, type StoresOptions } from '../../src/storage/openStores.ts'

export const configuration = `hours: ['09:00', '10:15', '11:30', '12:45', '14:00']
nTelefons: 2
`

export const people = `names: {alba: Alba Pi}
# extensions of the front desk
extensions: {alba: '3040', bernat: '3041'}
`

/** The week of 2030-01-07 with Alba and Bernat on Monday. */
export const timetable = `week: '2030-01-07'
days: [dl, dm]
hours: ['09:00', '10:15', '11:30']
turns: [L1, L2]
timetable:
  dl:
  - [alba, bernat]
  - [alba, ningu]
  dm:
  - [bernat, ningu]
  - [bernat, ningu]
`

export const week = '2030-01-07'
export const weekFile = 'graelles/graella-2030-01-07.yaml'

/** A clock that stands still until it is set. */
export interface HeldClock {
  now(): Temporal.Instant
  set(text: string): void
}

export interface TemporaryHome {
  readonly path: string
  readonly clock: HeldClock
  /** What storage has warned of. */
  readonly warnings: string[]
  write(name: string, content: string | Uint8Array): Promise<void>
  read(name: string): Promise<string>
  /** Names in a folder, those with a dot too; none when it is missing. */
  names(folder: string): Promise<string[]>
  /** Opens stores that are closed with the home. */
  open(options?: Partial<StoresOptions>): Promise<OpenedStores>
  remove(): Promise<void>
}

/** A home in a folder of its own, with `config.yaml` and nothing else unless given. */
export async function temporaryHome(files: Readonly<Record<string, string>> = {}): Promise<TemporaryHome> {
  const path = await mkdtemp(join(tmpdir(), 'tomatic-home-'))
  const warnings: string[] = []
  const opened: OpenedStores[] = []
  let now = Temporal.Instant.from('2030-01-08T09:15:02.345Z')

  const home: TemporaryHome = {
    path,
    warnings,
    clock: {
      now: () => now,
      set(text) {
        now = Temporal.Instant.from(text)
      },
    },
    async write(name, content) {
      await mkdir(dirname(join(path, name)), { recursive: true })
      await writeFile(join(path, name), content)
    },
    read: (name) => readFile(join(path, name), 'utf8'),
    names: async (folder) => (await readdir(join(path, folder)).catch(() => [])).sort(),
    async open(options = {}) {
      const warn = (message: string) => warnings.push(message)
      const stores = await openStores({ home: path, clock: home.clock, warn, ...options })
      opened.push(stores)
      return stores
    },
    async remove() {
      for (const stores of opened) await stores.close()
      await rm(path, { recursive: true })
    },
  }
  for (const [name, content] of Object.entries({ 'config.yaml': configuration, ...files })) {
    await home.write(name, content)
  }
  return home
}
