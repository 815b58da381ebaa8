import { build } from 'esbuild'

/** Packages that bring a binary or files of their own, and those that few installations ever load. */
const external = [
  '@google-cloud/local-auth',
  '@photostructure/sqlite',
  '@resvg/resvg-js',
  'googleapis',
  'highs',
  'mysql2',
  'ssh2',
]

/** Packages in the older module form ask for `require`, which a module does not have by itself. */
const banner = "import{createRequire as toRequire}from'node:module';const require=toRequire(import.meta.url);"

/**
 * Puts programmes for Node and the packages that they need at their start into few files: Node takes longer to look for
 * a thousand modules than to run them. What is said in `options` is esbuild's.
 */
export function bundle(options) {
  return build({
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    legalComments: 'linked',
    external,
    banner: { js: banner },
    logLevel: 'warning',
    ...options,
  })
}
