import { isRecord } from '../../notify/slack/problem.ts'
import { Blocks } from './blocks.tsx'
import type { PageContext } from './pageContext.ts'
import { plainText } from './richText.tsx'

/** The modal on top of this person's screen, if any, as a dialog. */
export function Modals({ page }: { page: PageContext }) {
  const view = page.person.view()
  return (
    <div id="modals">
      {view === null ? null : (
        <dialog
          id={`view-${view.id}`}
          class="modal"
          data-view={view.id}
          aria-labelledby={`view-${view.id}-title`}
        >
          <form novalidate>
            <header>
              <h2 id={`view-${view.id}-title`}>{plainText(view.content.title)}</h2>
              <button type="button" class="icon" data-close-view aria-label={page.texts.close}>
                <span aria-hidden="true">✕</span>
              </button>
            </header>
            <div class="modal-body">
              <Blocks blocks={view.blocks} scope={`view-${view.id}`} page={page} entered={view.entered} />
            </div>
            <footer>
              <button type="button" class="button" data-close-view>
                {plainText(view.content.close) || page.texts.cancel}
              </button>
              {isRecord(view.content.submit) ? (
                <button type="submit" class="button primary">
                  {plainText(view.content.submit)}
                </button>
              ) : null}
            </footer>
          </form>
        </dialog>
      )}
    </div>
  )
}
