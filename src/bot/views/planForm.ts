import type { types } from '@slack/bolt'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { mondayOf, parseIsoDate, type Weekday, weekdays } from '../../domain/calendar/weekday.ts'
import { input } from '../../notify/slack/blocks.ts'
import { checkboxes, datePicker, textInput } from '../../notify/slack/elements.ts'
import { modal } from '../../notify/slack/surfaces.ts'
import type { Reader } from '../command.ts'

/** Callback id of the form to plan a week. */
export const planFormId = 'plan.form'

/** The form to plan a week. */
export function planForm(
  reader: Pick<Reader, 'messages'>,
  usual: { readonly week: string; readonly lines: number; readonly days: readonly Weekday[] },
): types.ModalView {
  const { planner, times, commands } = reader.messages
  const { plan } = planner
  const choices = usual.days.map((day) => ({ text: times.weekday(day), value: day }))
  return modal({
    callbackId: planFormId,
    title: plan.title,
    submit: plan.submit,
    close: commands.pause.cancel,
    blocks: [
      input({
        blockId: 'week',
        label: plan.week,
        hint: plan.weekHint,
        element: datePicker({ actionId: 'week', initial: usual.week }),
      }),
      input({
        blockId: 'lines',
        label: plan.lines,
        hint: plan.linesHint,
        element: textInput({ actionId: 'lines', maxLength: 3, initial: String(usual.lines) }),
      }),
      input({
        blockId: 'firstDays',
        label: plan.firstDays,
        hint: plan.firstDaysHint,
        element: checkboxes({ actionId: 'firstDays', choices }),
        optional: true,
      }),
      input({
        blockId: 'description',
        label: plan.description,
        element: textInput({ actionId: 'description', maxLength: 100 }),
        optional: true,
      }),
    ],
  })
}

const Submitted = z.object({
  state: z.object({
    values: z.object({
      week: z.object({ week: z.object({ selected_date: z.string().nullish() }) }),
      lines: z.object({ lines: z.object({ value: z.string().nullish() }) }),
      firstDays: z.object({
        firstDays: z.object({ selected_options: z.array(z.object({ value: z.enum(weekdays) })).nullish() }),
      }),
      description: z.object({ description: z.object({ value: z.string().nullish() }) }),
    }),
  }),
})

export type SubmittedPlan =
  | {
      readonly kind: 'plan'
      readonly week: string
      readonly lines: number
      readonly firstDays: readonly Weekday[]
      readonly description: string
    }
  | { readonly kind: 'bad-field'; readonly field: 'week' | 'lines' }

/** What a submitted form asks for, or the field that cannot be; null for a form not of ours. */
export function submittedPlan(view: unknown): SubmittedPlan | null {
  const submitted = Submitted.safeParse(view)
  if (!submitted.success) return null
  const { week, lines, firstDays, description } = submitted.data.state.values
  const date = parseIsoDate(week.week.selected_date ?? '')
  if (!date) return { kind: 'bad-field', field: 'week' }
  const count = /^\d{1,3}$/.test(lines.lines.value?.trim() ?? '') ? Number(lines.lines.value) : 0
  if (count < 1 || count > 200) return { kind: 'bad-field', field: 'lines' }
  return {
    kind: 'plan',
    week: mondayOf(Temporal.PlainDate.from(date)).toString(),
    lines: count,
    firstDays: (firstDays.firstDays.selected_options ?? []).map(({ value }) => value),
    description: description.description.value ?? '',
  }
}
