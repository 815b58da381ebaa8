import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { NewAbsence } from '../../domain/absences/changeOfLines.ts'
import type { AbsenceProblem } from '../../domain/absences/checkAbsence.ts'
import { slotCount, slotLabel } from '../../domain/calendar/hours.ts'
import type { Configuration } from '../../domain/configuration.ts'
import { nameOf } from '../../domain/people/people.ts'
import { todayOf } from '../../notify/reader.ts'
import { type Block, input, section } from '../../notify/slack/blocks.ts'
import { checkboxes, datePicker, radioButtons, staticSelect, textInput } from '../../notify/slack/elements.ts'
import { limits } from '../../notify/slack/limits.ts'
import { modal } from '../../notify/slack/surfaces.ts'
import type { Reader } from '../command.ts'

/** Callback id of the form for an absence. */
export const absenceFormId = 'absence.form'

/** What the form remembers: whose absence, where it was opened (null: in the App Home), and how many slots a day has. */
const AbsenceFormPlace = z.object({
  person: z.string(),
  channel: z.string().nullable(),
  slots: z.number().int().min(1).max(200),
})

const once = 'once'
const everyDay = 'every'

/** The form for an absence: one date or every week, at what time, how strictly, and why. */
export function absenceForm(
  reader: Reader,
  { hours, days }: Pick<Configuration, 'hours' | 'days'>,
  place: { readonly person: string; readonly channel: string | null },
): types.ModalView {
  const { absences, times } = reader.messages
  const { form } = absences
  const isSelf = place.person === reader.person
  const whens = [
    { text: form.once, value: once },
    { text: absences.everyDay, value: everyDay },
    ...days.map((day) => ({ text: absences.every(times.weekday(day)), value: day })),
  ]
  return modal({
    callbackId: absenceFormId,
    title: form.title,
    submit: form.submit,
    close: form.cancel,
    metadata: JSON.stringify({ ...place, slots: slotCount(hours) }),
    blocks: [
      section(isSelf ? form.intro : form.introOther(nameOf(reader.people, place.person))),
      input({
        blockId: 'when',
        label: form.when,
        element: staticSelect({ actionId: 'when', choices: whens, initial: once }),
      }),
      input({
        blockId: 'date',
        label: form.date,
        hint: form.dateHint,
        element: datePicker({ actionId: 'date', initial: todayOf(reader).add({ days: 1 }).toString() }),
        optional: true,
      }),
      ...slotBlocks(reader, hours),
      input({
        blockId: 'how',
        label: form.how,
        element: radioButtons({
          actionId: 'how',
          choices: [
            { text: form.requiredChoice, value: 'required' },
            { text: form.optionalChoice, value: 'optional' },
          ],
          initial: 'required',
        }),
      }),
      input({
        blockId: 'reason',
        label: form.reason,
        hint: form.reasonHint,
        element: textInput({ actionId: 'reason', maxLength: 150 }),
      }),
    ],
  })
}

/** A box per slot, all ticked; ten in a block, as many as Slack takes. */
function slotBlocks(reader: Reader, hours: Configuration['hours']): Block[] {
  const { form } = reader.messages.absences
  const choices = Array.from({ length: slotCount(hours) }, (_, slot) => ({
    text: slotLabel(hours, slot),
    value: String(slot),
  }))
  const blocks: Block[] = []
  for (let start = 0; start < choices.length; start += limits.choice.options) {
    const part = choices.slice(start, start + limits.choice.options)
    blocks.push(
      input({
        blockId: `slots.${start}`,
        label: start === 0 ? form.slots : form.slotsMore,
        element: checkboxes({ actionId: 'slots', choices: part, initial: part.map(({ value }) => value) }),
        // Of several blocks, each may be without a tick.
        optional: choices.length > limits.choice.options,
      }),
    )
  }
  return blocks
}

const Chosen = z.object({ value: z.string() })
const Submitted = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z
      .object({
        when: z.object({ when: z.object({ selected_option: Chosen }) }),
        date: z.object({ date: z.object({ selected_date: z.string().nullish() }) }),
        how: z.object({ how: z.object({ selected_option: Chosen }) }),
        reason: z.object({ reason: z.object({ value: z.string().nullish() }) }),
      })
      .catchall(z.object({ slots: z.object({ selected_options: z.array(Chosen) }) })),
  }),
})

export interface SubmittedAbsence {
  readonly person: string
  readonly channel: string | null
  readonly add: NewAbsence
}

/** The absence that a submitted form describes; null for a form not of ours. */
export function submittedAbsence(view: unknown): SubmittedAbsence | null {
  const submitted = Submitted.safeParse(view)
  if (!submitted.success) return null
  const place = AbsenceFormPlace.safeParse(parsedJson(submitted.data.private_metadata))
  if (!place.success) return null
  const { person, channel, slots } = place.data
  const { when, date, how, reason, ...slotFields } = submitted.data.state.values
  const ticked = Object.values(slotFields).flatMap((field) => field.slots.selected_options)
  const busy = new Set(ticked.map(({ value }) => Number(value)))
  const what = {
    turns: Array.from({ length: slots }, (_, slot) => (busy.has(slot) ? '1' : '0')).join(''),
    optional: how.how.selected_option.value === 'optional',
    reason: reason.reason.value ?? '',
  }
  const chosen = when.when.selected_option.value
  return {
    person,
    channel,
    add:
      chosen === once
        ? { source: 'oneshot', fields: { ...what, date: date.date.selected_date ?? '' } }
        : { source: 'weekly', fields: { ...what, weekday: chosen === everyDay ? '' : chosen } },
  }
}

/** The field of the form at which something wrong is told. */
export function fieldOfProblem(problem: AbsenceProblem): string {
  switch (problem.what) {
    case 'weekday':
      return 'when'
    case 'date':
      return 'date'
    case 'turns':
    case 'no-turn':
      return 'slots.0'
    case 'optional':
      return 'how'
    default:
      return 'reason'
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
