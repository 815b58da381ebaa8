import type { Command, CommandName } from './command.ts'
import { audit } from './commands/audit.ts'
import { busyAdd } from './commands/busyAdd.ts'
import { busyConflicts } from './commands/busyConflicts.ts'
import { busyList } from './commands/busyList.ts'
import { busyRemove } from './commands/busyRemove.ts'
import { calendar } from './commands/calendar.ts'
import { callEmulate } from './commands/callEmulate.ts'
import { creditForgive } from './commands/creditForgive.ts'
import { creditShow } from './commands/creditShow.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { fetchHome } from './commands/fetchHome.ts'
import { forcedAddLine, forcedRemoveLine } from './commands/forcedLines.ts'
import { forcedSet } from './commands/forcedSet.ts'
import { forcedShow } from './commands/forcedShow.ts'
import { load } from './commands/load.ts'
import { loginLink } from './commands/loginLink.ts'
import { mergeLoads } from './commands/mergeLoads.ts'
import { personList } from './commands/personList.ts'
import { personRemove } from './commands/personRemove.ts'
import { personSet } from './commands/personSet.ts'
import { plan } from './commands/plan.ts'
import { queueAdd } from './commands/queueAdd.ts'
import { queueClear } from './commands/queueClear.ts'
import { queuePause } from './commands/queuePause.ts'
import { queuePreview } from './commands/queuePreview.ts'
import { queueRemove } from './commands/queueRemove.ts'
import { queueResume } from './commands/queueResume.ts'
import { queueSet } from './commands/queueSet.ts'
import { queueShow } from './commands/queueShow.ts'
import { repair } from './commands/repair.ts'
import { says } from './commands/says.ts'
import { serve } from './commands/serve.ts'
import { timetableEdit } from './commands/timetableEdit.ts'
import { timetableImport } from './commands/timetableImport.ts'
import { timetableList } from './commands/timetableList.ts'
import { timetableRetire } from './commands/timetableRetire.ts'
import { timetableShow } from './commands/timetableShow.ts'
import { timetableWorkforce } from './commands/timetableWorkforce.ts'

/** Every command, in the order of the help: parser and help are made from this table alone. */
export const commands: readonly Command[] = [
  serve,
  doctor,
  loginLink,
  queueShow,
  queueSet,
  queuePreview,
  callEmulate,
  queueAdd,
  queueRemove,
  queuePause,
  queueResume,
  queueClear,
  timetableList,
  timetableShow,
  timetableEdit,
  timetableImport,
  plan,
  explain,
  repair,
  busyList,
  busyAdd,
  busyRemove,
  busyConflicts,
  forcedShow,
  forcedSet,
  forcedAddLine,
  forcedRemoveLine,
  timetableRetire,
  load,
  calendar,
  mergeLoads,
  timetableWorkforce,
  creditShow,
  creditForgive,
  personList,
  personSet,
  personRemove,
  fetchHome,
  audit,
  says,
]

export const commandNames: readonly CommandName[] = commands.map(({ name }) => name)
