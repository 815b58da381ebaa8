import type { ComponentChildren, VNode } from 'preact'
import type { Reader } from '../visit.ts'

/** The top of every dialog, with what closes it. */
export function DialogHead({
  visit,
  title,
  detail,
}: {
  visit: Reader
  title: string
  detail?: string
}): VNode {
  return (
    <header class="dialog-head">
      <div>
        <h2>{title}</h2>
        {detail && <p class="muted">{detail}</p>}
      </div>
      <button type="button" class="icon" data-closes-dialog aria-label={visit.messages.web.close}>
        ×
      </button>
    </header>
  )
}

export interface QuestionFrame {
  readonly visit: Reader
  readonly title: string
  readonly text: string
  /** What can be done about it; the first is the likely one. */
  readonly children?: ComponentChildren
}

/** A sentence that wants an answer, or only to be read. */
export function Question({ visit, title, text, children }: QuestionFrame): VNode {
  const { web } = visit.messages
  return (
    <section class="question" role="alert">
      <DialogHead visit={visit} title={title} />
      <p>{text}</p>
      <div class="actions">
        {children}
        <button type="button" data-closes-dialog>
          {children ? web.cancel : web.close}
        </button>
      </div>
    </section>
  )
}
