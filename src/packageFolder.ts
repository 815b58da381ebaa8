import { existsSync } from 'node:fs'

/** The folder of our `package.json`, with a slash at its end; the same from `src` and from what is built of it. */
export const packageFolder = folderAbove(new URL('.', import.meta.url))

function folderAbove(folder: URL): URL {
  const parent = new URL('..', folder)
  if (existsSync(new URL('package.json', folder))) return folder
  if (parent.href === folder.href) throw new Error('package.json is missing: install Tomàtic anew')
  return folderAbove(parent)
}
