import { ring } from './bench/ring.ts'
import { timetable } from './bench/timetable.ts'
import { acknowledgement } from './bench/acknowledgement.ts'
const all = { ring, timetable, acknowledgement }
for (const name of process.argv.slice(2)) console.log(JSON.stringify((await all[name].run({ full: false })).figures.map(({name,value})=>[name,Math.round(value)])))
