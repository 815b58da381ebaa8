#!/usr/bin/env node
import { userInfo } from 'node:os'
import { runMain } from './composition/runMain.ts'

const ending = new Promise<void>((resolve) => {
  process.once('SIGTERM', () => resolve())
  process.once('SIGINT', () => resolve())
})

// Whoever reads our output may stop before its end, as `head` does; a disk that is full of it must not end the helpline,
// but a command whose answer is lost has failed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 1
})
process.stderr.on('error', () => undefined)

const exitCode = await runMain({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  user: userInfo().username,
  nodeVersion: process.versions.node,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ending,
})
process.exitCode ||= exitCode
