import * as z from 'zod'

/** Ids of the actions that buttons and menus ask for; the bot has a handler for each. */
export const actionIds = {
  /** Value: `PersonValue`; of oneself when it names nobody. */
  queueResume: 'queue.resume',
  /** Value: `PauseValue`. */
  queuePause: 'queue.pause',
  /** Value: `PauseValue`: the pause of the person lasts so many minutes longer. */
  queueProlong: 'queue.prolong',
  /** Joins the queue oneself; no value. */
  queueJoin: 'queue.join',
  /** Leaves the queue oneself; no value. */
  queueLeave: 'queue.leave',
  /** Shows the queue as it is now; no value. */
  queueShow: 'queue.show',
  /** Value: `WeekValue`: the timetable of a week, or of this one. */
  timetableShow: 'timetable.show',
  /** Value: `WeekValue`: my own shifts of a week, or of this one. */
  shiftsShow: 'shifts.show',
  /** Sends a sign-in link for the dashboard in a direct message; no value. */
  dashboardOpen: 'dashboard.open',
  /** Value: `PersonValue`: opens the form for an absence, of oneself when it names nobody. */
  absenceAdd: 'absence.add',
  /** Value: `RunValue`: ends a run of the planner, keeping its best. */
  planStop: 'plan.stop',
  /** Value: `RunValue`. */
  planPublish: 'plan.publish',
  /** Value: `RunValue`. */
  planDiscard: 'plan.discard',
  /** Value: `RunValue`: says why lines are empty, below the run's message. */
  planHoles: 'plan.holes',
  /** Opens the run in the dashboard by its address; nothing is left to do. */
  planOpen: 'plan.open',
  /** Value: `WeekValue`: opens the form to plan a week. */
  planForm: 'plan.form',
  /** Value: `CallValue`: opens the form to note a call. */
  callNote: 'call.note',
} as const

export type ActionId = (typeof actionIds)[keyof typeof actionIds]

export const PersonValue = z.object({ person: z.string().optional() })
export type PersonValue = z.infer<typeof PersonValue>

export const PauseValue = z.object({
  person: z.string().optional(),
  minutes: z.number().int().positive().optional(),
})
export type PauseValue = z.infer<typeof PauseValue>

export const WeekValue = z.object({ week: z.string().optional() })
export type WeekValue = z.infer<typeof WeekValue>

export const RunValue = z.object({ run: z.string() })
export type RunValue = z.infer<typeof RunValue>

export const CallValue = z.object({ call: z.string() })
export type CallValue = z.infer<typeof CallValue>

/** The text that carries a value in a button. */
export function actionValue(value: PersonValue | PauseValue | WeekValue | CallValue | RunValue): string {
  return JSON.stringify(value)
}

/** The value that a button carried, or null when it is none of that form (an old message, a forged click). */
export function readActionValue<T>(schema: z.ZodType<T>, text: string | undefined): T | null {
  const result = schema.safeParse(text === undefined ? {} : parsedJson(text))
  return result.success ? result.data : null
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
