import { writeFileSync } from 'node:fs'
import { commands } from '../src/bot/commands/index.ts'
import { manifestText } from '../src/bot/manifest.ts'

writeFileSync(new URL('../slack-manifest.yaml', import.meta.url), manifestText(commands))
