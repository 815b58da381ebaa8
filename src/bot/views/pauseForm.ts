import type { types } from '@slack/bolt'
import * as z from 'zod'
import { nameOf } from '../../domain/people/people.ts'
import { durationText } from '../../messages/when.ts'
import { input, section } from '../../notify/slack/blocks.ts'
import { staticSelect, textInput } from '../../notify/slack/elements.ts'
import { modal } from '../../notify/slack/surfaces.ts'
import type { Reader } from '../command.ts'

/** Callback id of the form for a pause. */
export const pauseFormId = 'pause.form'

/** What the form remembers: whom it pauses, and where it was opened (null: in the App Home). */
export const PauseFormPlace = z.object({ person: z.string().nullable(), channel: z.string().nullable() })
export type PauseFormPlace = z.infer<typeof PauseFormPlace>

const offeredMinutes = [5, 10, 15, 20, 30, 45, 60, 90]
const toTheEnd = 'shift'

/** Something to show at once, since a form may be opened for three seconds only. */
export function loadingForm(): types.ModalView {
  return modal({ callbackId: 'loading', title: 'Tomàtic', close: '✕', blocks: [section('⏳')] })
}

/** The form for a pause: how long, and why. */
export function pauseForm(reader: Reader, place: PauseFormPlace): types.ModalView {
  const { pause: texts } = reader.messages.commands
  const isSelf = place.person === null || place.person === reader.person
  const intro = isSelf ? texts.modalIntro : texts.modalIntroOther(nameOf(reader.people, place.person ?? ''))
  return modal({
    callbackId: pauseFormId,
    title: texts.modalTitle,
    submit: texts.submit,
    close: texts.cancel,
    metadata: JSON.stringify(place),
    blocks: [
      section(intro),
      input({ blockId: 'duration', label: texts.durationLabel, element: durationSelect(reader) }),
      input({
        blockId: 'reason',
        label: texts.reasonLabel,
        hint: texts.reasonHint,
        element: textInput({ actionId: 'reason', maxLength: 100 }),
        optional: true,
      }),
    ],
  })
}

function durationSelect(reader: Reader): types.StaticSelect {
  const { times, commands } = reader.messages
  const choices = offeredMinutes.map((minutes) => ({
    text: durationText(times, minutes * 60),
    value: `${minutes}m`,
  }))
  return staticSelect({
    actionId: 'duration',
    choices: [...choices, { text: commands.pause.toTheEnd, value: toTheEnd }],
    initial: '10m',
  })
}

const Submitted = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.object({
      duration: z.object({ duration: z.object({ selected_option: z.object({ value: z.string() }) }) }),
      reason: z.object({ reason: z.object({ value: z.string().nullish() }) }),
    }),
  }),
})

/** The command line that a submitted form stands for, and where its answer belongs; null for a form not of ours. */
export function pauseFormLine(view: unknown): { line: string; place: PauseFormPlace } | null {
  const submitted = Submitted.safeParse(view)
  if (!submitted.success) return null
  const { values } = submitted.data.state
  const place = PauseFormPlace.safeParse(parsedJson(submitted.data.private_metadata))
  if (!place.success) return null
  const { person } = place.data
  const words = ['pause', person, values.duration.duration.selected_option.value, values.reason.reason.value]
  return {
    line: words.filter((word) => word !== null && word !== undefined && word !== '').join(' '),
    place: place.data,
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
