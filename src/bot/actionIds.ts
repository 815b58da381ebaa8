import * as z from 'zod'

/** Ids of the bot's own buttons and menus, beside those of `notify/slack/actionIds.ts`. */
export const botActionIds = {
  /** Runs the command line in the button's value (`LineValue`); an index follows, since ids are unique in a row. */
  runLine: 'line.run',
  /** The menu beside an agent; option values are command lines. */
  agentMenu: 'queue.agent',
  /** Coordinators' select of somebody to put in the queue; option values are person keys. */
  addPerson: 'queue.add',
  /** Opens an address; nothing is left to do. */
  openLink: 'link.open',
} as const

/** Block id of a row of buttons whose answer takes the place of the message; `in-place.3` tells rows apart. */
export const inPlace = 'in-place'

/** True for the block ids whose answer takes the place of the message. */
export function isInPlace(blockId: string | undefined): boolean {
  return blockId === inPlace || (blockId?.startsWith(`${inPlace}.`) ?? false)
}

/** What a button that runs a command line carries. */
export const LineValue = z.object({ line: z.string(), confirmed: z.boolean().optional() })
export type LineValue = z.infer<typeof LineValue>

/** Menu option that opens the pause form of a person instead of running a line. */
export const pauseFormPrefix = 'form:'
