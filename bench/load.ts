import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bench, median } from './figures.ts'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const weekdays = ['dl', 'dm', 'dx', 'dj', 'dv']

/** How much longer `tomatic load` takes for 60 people than a process of Node that does nothing. */
export const load: Bench = {
  name: 'load',
  about: 'shift load of 60 people over a bare process, median',
  async run({ full }) {
    const home = mkdtempSync(join(tmpdir(), 'tomatic-bench-load-'))
    try {
      fill(home)
      const extra: number[] = []
      for (let run = 0; run < (full ? 30 : 9); run += 1) {
        const bare = await millisOf(['--eval', '0'])
        extra.push((await millisOf([main, 'load', '2030-01-07', '--json', '--home', home])) - bare)
      }
      return {
        figures: [
          { name: 'load of 60 people over node, median', value: median(extra), unit: 'ms', limit: 300 },
        ],
      }
    } finally {
      rmSync(home, { recursive: true })
    }
  },
}

/** Sixty people, each busy on two half days, some on leave, some owing turns. */
function fill(home: string): void {
  const keys = Array.from({ length: 60 }, (_, index) => `person${index}`)
  const write = (name: string, lines: readonly string[]) => writeFileSync(join(home, name), lines.join('\n'))
  write('config.yaml', [
    "hours: ['09:00', '10:15', '11:30', '12:45', '14:00']",
    'nTelefons: 8',
    'maxOverload: 1',
  ])
  write('persons.yaml', [
    `names: {${keys.map((key) => `${key}: ${key.toUpperCase()}`).join(', ')}}`,
    `idealloads: {${keys.map((key, index) => `${key}: ${1 + (index % 5)}`).join(', ')}}`,
  ])
  write('indisponibilitats.conf', [
    ...keys.map((key, index) => `+${key} ${weekdays[index % 5]} 1100 # meeting`),
    ...keys.map((key, index) => `+${key} ${weekdays[(index + 2) % 5]} 0011 # course`),
  ])
  write('indisponibilitats-vacances.conf', [
    ...keys.filter((_, index) => index % 9 === 0).map((key) => `+${key} dx # leave`),
  ])
}

function millisOf(args: readonly string[]): Promise<number> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}
