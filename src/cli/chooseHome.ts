import { join } from 'node:path'
import { DomainError } from '../domain/errors.ts'
import type { Catalogue } from '../messages/catalogue.ts'
import { errorText } from '../messages/errorText.ts'
import { exitCodes } from './print.ts'

/** What is at a path: the names in a folder, a file, or nothing. */
export type Place =
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'missing' }

export interface HomeQuestion {
  /** `--home`, as typed; null when it is not there. */
  readonly named: string | null
  /** `TOMATIC_HOME`. */
  readonly variable: string | undefined
  readonly cwd: string
  /** Null for every command but `serve`. */
  readonly serve: { readonly demo: boolean; readonly keep: boolean; readonly speed: number | null } | null
  /** What a folder is to the demo, by the names in it. */
  readonly demoFolder: (names: readonly string[]) => 'empty' | 'demo' | 'foreign'
  /** What is at a path; paths are relative to `cwd` or absolute. */
  readonly look: (path: string) => Place
}

export type HomeChoice =
  | { readonly kind: 'home'; readonly folder: string }
  /** The folder may still have to be made and filled. */
  | { readonly kind: 'demo'; readonly folder: string }
  | { readonly kind: 'refused'; readonly reason: HomeRefusal }

export type HomeRefusal =
  | { readonly kind: 'no-home' }
  | { readonly kind: 'home-missing'; readonly folder: string }
  | { readonly kind: 'home-is-file'; readonly folder: string }
  | { readonly kind: 'not-a-demo-home'; readonly folder: string }
  | { readonly kind: 'only-in-demo'; readonly option: '--keep' | '--speed' }

/** Folder of the demo under the working directory. */
export const demoHome = join('var', 'demo')

/**
 * The home that a command works on (design §3): the named one, else the working directory if it holds a helpline's
 * files, else, for `serve`, the demo.
 */
export function chooseHome(question: HomeQuestion): HomeChoice {
  const { serve } = question
  const named = question.named ?? (question.variable === '' ? undefined : question.variable)
  if (serve?.demo) return chooseDemo(named ?? demoHome, question)
  const home = named === undefined ? helplineIn(question) : namedHome(named, question)
  if (home === null) {
    return serve ? chooseDemo(demoHome, question) : { kind: 'refused', reason: { kind: 'no-home' } }
  }
  if (home.kind === 'home' && serve?.keep) return onlyInDemo('--keep')
  if (home.kind === 'home' && serve && serve.speed !== null) return onlyInDemo('--speed')
  return home
}

function helplineIn({ cwd, look }: HomeQuestion): HomeChoice | null {
  const place = look(cwd)
  if (place.kind !== 'folder') return null
  const isHome = place.names.includes('config.yaml') || place.names.includes('persons.yaml')
  return isHome ? { kind: 'home', folder: cwd } : null
}

function namedHome(folder: string, { look }: HomeQuestion): HomeChoice {
  switch (look(folder).kind) {
    case 'folder':
      return { kind: 'home', folder }
    case 'file':
      return { kind: 'refused', reason: { kind: 'home-is-file', folder } }
    case 'missing':
      return { kind: 'refused', reason: { kind: 'home-missing', folder } }
  }
}

function chooseDemo(folder: string, { look, demoFolder }: HomeQuestion): HomeChoice {
  const place = look(folder)
  if (place.kind === 'file') return { kind: 'refused', reason: { kind: 'home-is-file', folder } }
  if (place.kind === 'folder' && demoFolder(place.names) === 'foreign') {
    return { kind: 'refused', reason: { kind: 'not-a-demo-home', folder } }
  }
  return { kind: 'demo', folder }
}

function onlyInDemo(option: '--keep' | '--speed'): HomeChoice {
  return { kind: 'refused', reason: { kind: 'only-in-demo', option } }
}

/** The sentence of a refused home, with its exit code: 2 where the line should have said something else. */
export function homeRefusal(
  messages: Pick<Catalogue, 'terminal' | 'errors' | 'expectations'>,
  reason: HomeRefusal,
): { readonly text: string; readonly exitCode: number } {
  const { terminal } = messages
  switch (reason.kind) {
    case 'no-home':
      return { text: terminal.noHome, exitCode: exitCodes.usage }
    case 'only-in-demo':
      return { text: terminal.onlyInDemo(reason.option), exitCode: exitCodes.usage }
    case 'home-is-file':
      return { text: terminal.homeIsFile(reason.folder), exitCode: exitCodes.refused }
    case 'home-missing':
      return { text: wording('no-such-home', reason.folder), exitCode: exitCodes.refused }
    case 'not-a-demo-home':
      return { text: wording('not-a-demo-home', reason.folder), exitCode: exitCodes.refused }
  }

  function wording(code: string, home: string): string {
    return errorText(messages, new DomainError(code, { home })) ?? code
  }
}
