// The long campaigns (kills, races, fuzz, a simulated year) in full, with their counts at the end. `--seed N` repeats
// one; other arguments choose test files, as for the test runner.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Where campaigns are, besides `test/torture`. */
const campaigns = ['test/torture', 'test/storage', 'test/bot/grammar', 'test/pbx/fake', 'test/notify']

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' } }, allowPositionals: true })
const seed = values.seed ?? String(Date.now() % 2 ** 31)
const folder = mkdtempSync(join(tmpdir(), 'torture-'))
const tally = join(folder, 'tally')
writeFileSync(tally, '')

const started = Date.now()
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...(positionals.length > 0 ? positionals : campaigns)],
  {
    stdio: 'inherit',
    env: { ...process.env, TOMATIC_TORTURE: '1', TOMATIC_SEED: seed, TOMATIC_TALLY: tally },
  },
)
const minutes = ((Date.now() - started) / 60_000).toFixed(1)
console.log(`\n${readFileSync(tally, 'utf8')}seed ${seed}, ${minutes} minutes, Node ${process.version}`)
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
