import type { types } from '@slack/bolt'
import * as z from 'zod'
import type { Call } from '../../domain/calls/call.ts'
import { bySection, type CallCategories } from '../../domain/calls/categories.ts'
import { longestComment } from '../../domain/calls/note.ts'
import { momentText } from '../../messages/when.ts'
import { phoneFor } from '../../notify/callText.ts'
import { type Block, input, section } from '../../notify/slack/blocks.ts'
import { groupedSelect, textInput } from '../../notify/slack/elements.ts'
import { modal } from '../../notify/slack/surfaces.ts'
import type { NoteCallRequest } from '../../operations/calls/noteCall.ts'
import type { Reader } from '../command.ts'

/** Callback id of the form to note a call. */
export const noteFormId = 'call.note.form'

/** What the form remembers: the call, and the note that was there when it was opened. */
const NotePlace = z.object({ call: z.string(), replaces: z.string().nullable() })

/** The form to note a call, with what is noted already. */
export function noteForm(reader: Reader, call: Call, categories: CallCategories): types.ModalView {
  const { calls, times } = reader.messages
  const when = momentText(times, call.startedAt, reader.now, reader.timezone)
  const intro = section(calls.form.intro(phoneFor(reader, call.phone), when))
  if (categories.categories.length === 0) return closedForm(reader, [intro, section(calls.form.noCategories)])
  return modal({
    callbackId: noteFormId,
    title: calls.form.title,
    submit: calls.form.submit,
    close: calls.form.cancel,
    metadata: JSON.stringify({ call: call.id, replaces: call.note?.at.toString() ?? null }),
    blocks: [
      intro,
      input({
        blockId: 'category',
        label: calls.form.category,
        element: categorySelect(reader, call, categories),
      }),
      input({
        blockId: 'comment',
        label: calls.form.comment,
        hint: calls.form.commentHint,
        element: textInput({
          actionId: 'comment',
          multiline: true,
          maxLength: longestComment,
          initial: call.note?.comment ?? '',
        }),
        optional: true,
      }),
    ],
  })
}

/** The form when there is nothing to fill in: it says why. */
export function closedForm(reader: Pick<Reader, 'messages'>, blocks: readonly Block[]): types.ModalView {
  const { form } = reader.messages.calls
  return modal({ callbackId: 'call.note.closed', title: form.title, close: form.cancel, blocks })
}

function categorySelect(reader: Reader, call: Call, categories: CallCategories): types.StaticSelect {
  const { form } = reader.messages.calls
  const [initial] = call.note?.categories ?? []
  return groupedSelect({
    actionId: 'category',
    placeholder: form.choose,
    groups: bySection(categories).map((group) => ({
      label: group.section ?? form.withoutSection,
      choices: group.categories.map(({ id, code, name }) => ({
        text: code === '' ? name : `${code} · ${name}`,
        value: id,
      })),
    })),
    ...(initial !== undefined && { initial }),
  })
}

const Submitted = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.object({
      category: z.object({
        category: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
      }),
      comment: z.object({ comment: z.object({ value: z.string().nullish() }) }),
    }),
  }),
})

/** The note that a submitted form holds; null for a form not of ours. */
export function submittedNote(view: unknown): NoteCallRequest | null {
  const submitted = Submitted.safeParse(view)
  if (!submitted.success) return null
  const place = NotePlace.safeParse(parsedJson(submitted.data.private_metadata))
  if (!place.success) return null
  const { category, comment } = submitted.data.state.values
  const chosen = category.category.selected_option?.value
  return {
    ...place.data,
    categories: chosen === undefined ? [] : [chosen],
    comment: comment.comment.value ?? '',
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
