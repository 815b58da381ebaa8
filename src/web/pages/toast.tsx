import type { VNode } from 'preact'
import type { Reader } from '../visit.ts'
import { asksFor } from './hypertext.ts'

/** What happened, with the action that takes it back. */
export interface ToastText {
  readonly text: string
  readonly tone?: 'done' | 'refused' | 'fault'
  readonly undo?: { readonly url: string; readonly values: Readonly<Record<string, string | boolean>> }
}

const marks = { done: '✓', refused: '!', fault: '!' } as const

/** A notice that leaves by itself, except one that tells of a failure. */
export function Toast({ reader, toast }: { reader: Reader; toast: ToastText }): VNode {
  const { web } = reader.messages
  const tone = toast.tone ?? 'done'
  return (
    <div class={`toast ${tone}`} role={tone === 'done' ? 'status' : 'alert'} data-toast={tone}>
      <span class="toast-mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <p>{toast.text}</p>
      {toast.undo && (
        <button type="button" class="quiet" data-closes-toast {...asksFor(toast.undo.url, toast.undo.values)}>
          {web.undo}
        </button>
      )}
      <button type="button" class="icon" data-closes-toast aria-label={web.closeNotice}>
        ×
      </button>
    </div>
  )
}
