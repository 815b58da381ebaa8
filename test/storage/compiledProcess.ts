import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../scripts/bundle.js'

const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

/** A script of the tests in few files, as the server itself: a process that is started often has to start fast. */
export async function compileProcess(path: string): Promise<{ path: string; remove(): Promise<void> }> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'process-'))
  await bundle({ entryPoints: [path], outdir: folder, outExtension: { '.js': '.mjs' } })
  return {
    path: join(folder, basename(path).replace(/\.ts$/, '.mjs')),
    remove: () => rm(folder, { recursive: true }),
  }
}
