import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { commands } from '../src/bot/commands/index.ts'
import { manifestText } from '../src/bot/manifest.ts'
import { requestPath } from '../src/cli/doctor/slackChecks.ts'
import { readVariant } from '../src/domain/variant.ts'

/*
 * Without options the manifest in the repository is written anew. With `--http BASE-URL` (Slack sends by HTTP) or
 * `--variant 'NAME, MARK, COLOUR'` the manifest of such an app is printed instead.
 */
const { values } = parseArgs({ options: { http: { type: 'string' }, variant: { type: 'string' } } })
const { http, variant: named } = values

if (http === undefined && named === undefined) {
  writeFileSync(new URL('../slack-manifest.yaml', import.meta.url), manifestText(commands))
} else {
  const read = named === undefined ? null : readVariant(named)
  if (read?.kind === 'bad-variant') throw new Error(`--variant: the ${read.part} cannot be used`)
  if (http !== undefined && !/^https:\/\/[^/\s]/.test(http))
    throw new Error('--http: an https address is needed')
  const requestUrl = http === undefined ? null : http.replace(/\/+$/, '') + requestPath
  process.stdout.write(manifestText(commands, { requestUrl, variant: read?.variant ?? null }))
}
