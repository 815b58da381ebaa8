import type { FilesCommand } from './command.ts'
import { calendar } from './commands/calendar.ts'
import { load } from './commands/load.ts'
import { mergeLoads } from './commands/mergeLoads.ts'

/** The commands that only look at files; they are loaded without all others. */
export const filesCommands: readonly FilesCommand[] = [load, calendar, mergeLoads]
