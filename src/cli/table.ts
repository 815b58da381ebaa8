import type { Command, CommandName } from './command.ts'
import { audit } from './commands/audit.ts'
import { calendar } from './commands/calendar.ts'
import { callEmulate } from './commands/callEmulate.ts'
import { doctor } from './commands/doctor.ts'
import { load } from './commands/load.ts'
import { loginLink } from './commands/loginLink.ts'
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
import { says } from './commands/says.ts'
import { serve } from './commands/serve.ts'
import { timetableEdit } from './commands/timetableEdit.ts'
import { timetableImport } from './commands/timetableImport.ts'
import { timetableList } from './commands/timetableList.ts'
import { timetableRetire } from './commands/timetableRetire.ts'
import { timetableShow } from './commands/timetableShow.ts'

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
  timetableRetire,
  load,
  calendar,
  personList,
  personSet,
  personRemove,
  audit,
  says,
]

export const commandNames: readonly CommandName[] = commands.map(({ name }) => name)
