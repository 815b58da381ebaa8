import type { Highs } from 'highs'

/** Loads HiGHS, which takes a moment: not before it is needed. */
export async function loadHighs(): Promise<Highs> {
  const loader: unknown = Reflect.get(await import('highs'), 'default')
  if (!isLoader(loader)) throw new Error('the package highs does not export its loader')
  return loader()
}

/** The package describes its export otherwise than Node sees it. */
function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function'
}
