import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { acknowledgement, acknowledgementWhilePlanning } from './acknowledgement.ts'
import type { Bench, Figure } from './figures.ts'
import { load } from './load.ts'
import { memory } from './memory.ts'
import { peers } from './peers.ts'
import { planner } from './planner.ts'
import { ring } from './ring.ts'
import { startUp } from './startUp.ts'
import { timetable } from './timetable.ts'
import { week } from './week.ts'

const benches: readonly Bench[] = [
  startUp,
  memory,
  acknowledgement,
  acknowledgementWhilePlanning,
  timetable,
  ring,
  load,
  week,
  planner,
  peers,
]

const { values, positionals } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '300' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const seconds = Number(values.seconds)
if (!(seconds > 0)) {
  console.error(`--seconds wants a number above 0, not ${values.seconds}`)
  process.exit(2)
}

const chosen = benches.filter(({ name, isLong }) =>
  positionals.length > 0 ? positionals.includes(name) : values.full || !isLong,
)
const [cpu] = cpus()
const about = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  machine: `${cpus().length} × ${cpu?.model.trim() || process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  full: values.full,
}
console.log(`${about.machine}, Node ${about.node}, ${about.date}${about.full ? ', in full' : ''}\n`)

const figures: Figure[] = []
for (const bench of chosen) {
  const result = await bench.run({ full: values.full, seconds })
  figures.push(...result.figures)
  for (const figure of result.figures) console.log(lineOf(figure))
  if (result.skipped !== undefined) console.log(`${bench.name}: skipped, ${result.skipped}`)
}
if (values.write) {
  const folder = new URL('results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(
    new URL('latest.json', folder),
    `${JSON.stringify({ ...about, figures: figures.map(rounded) }, null, 2)}\n`,
  )
}

function lineOf({ name, value, unit, limit }: Figure): string {
  const number = `${shown(value)} ${unit === 'count' ? '' : unit}`.trim()
  const promise = limit === null ? '' : `  (${value <= limit ? 'below' : 'ABOVE'} ${limit} ${unit})`
  return `${name.padEnd(38)} ${number.padStart(10)}${promise}`
}

function rounded(figure: Figure): Figure {
  return { ...figure, value: Number(shown(figure.value)) }
}

function shown(value: number): string {
  return value < 10 && !Number.isInteger(value) ? value.toFixed(1) : value.toFixed(0)
}
