// The server, started anew whenever a file of it changes, and the browser's modules, compiled on the fly. Arguments
// go to `serve`; without a home of your own it is the demo, which goes on where it stopped.
import { spawn } from 'node:child_process'

const args = process.argv.slice(2)
const hasHome = args.some((arg) => arg.startsWith('--home')) || process.env.TOMATIC_HOME
const serve = ['serve', ...(hasHome ? [] : ['--demo', '--keep']), ...args]

const children = [
  run('tsx', ['watch', '--clear-screen=false', '--include', 'src/**/static/*', 'src/main.ts', ...serve]),
  run('tsc', ['-w', '--preserveWatchOutput', '-p', 'src/web/client/tsconfig.json'], 'ignore'),
  run('tsc', ['-w', '--preserveWatchOutput', '-p', 'src/demo/chat/client/tsconfig.json'], 'ignore'),
]

function run(command, commandArgs, output = 'inherit') {
  const child = spawn(`node_modules/.bin/${command}`, commandArgs, { stdio: ['inherit', output, 'inherit'] })
  child.on('exit', end)
  return child
}

function end() {
  for (const child of children) child.kill()
}

process.on('SIGINT', end)
process.on('SIGTERM', end)
