import type { Command } from '../command.ts'
import { command as add } from './add.ts'
import { command as busy } from './busy.ts'
import { command as calendar } from './calendar.ts'
import { command as calls } from './calls.ts'
import { command as cost } from './cost.ts'
import { command as credit } from './credit.ts'
import { command as dashboard } from './dashboard.ts'
import { command as help } from './help.ts'
import { command as join } from './join.ts'
import { command as leave } from './leave.ts'
import { command as lookup } from './lookup.ts'
import { command as now } from './now.ts'
import { command as pause } from './pause.ts'
import { command as plan } from './plan.ts'
import { command as queue } from './queue.ts'
import { command as remove } from './remove.ts'
import { command as repair } from './repair.ts'
import { command as resume } from './resume.ts'
import { command as ring } from './ring.ts'
import { command as says } from './says.ts'
import { command as shifts } from './shifts.ts'
import { command as timetable } from './timetable.ts'
import { command as who } from './who.ts'
import { command as why } from './why.ts'

/** Every command, in the order of help: each other file of this folder exports one as `command`. */
export const commands: readonly Command[] = [
  add,
  busy,
  calendar,
  calls,
  cost,
  credit,
  dashboard,
  help,
  join,
  leave,
  lookup,
  now,
  pause,
  plan,
  queue,
  remove,
  repair,
  resume,
  ring,
  says,
  shifts,
  timetable,
  who,
  why,
].sort((a, b) => a.rank - b.rank)
