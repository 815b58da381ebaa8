import { formValues } from './forms.ts'
import { post } from './post.ts'
import { refresh } from './refresh.ts'

/** Submits and closes modals. */
export function listenToModals(): void {
  document.addEventListener('submit', (event) => {
    const dialog = dialogOf(event.target)
    if (dialog === null) return
    event.preventDefault()
    submit(dialog).catch(() => {})
  })
  document.addEventListener('click', (event) => {
    const dialog = dialogOf(event.target)
    if (dialog === null || !(event.target instanceof Element)) return
    if (event.target.closest('[data-close-view]') !== null) close(dialog).catch(() => {})
  })
  document.addEventListener(
    'cancel',
    (event) => {
      const dialog = dialogOf(event.target)
      if (dialog === null) return
      event.preventDefault()
      close(dialog).catch(() => {})
    },
    true,
  )
}

function dialogOf(target: EventTarget | null): HTMLDialogElement | null {
  return target instanceof Element ? target.closest<HTMLDialogElement>('dialog[data-view]') : null
}

async function submit(dialog: HTMLDialogElement): Promise<void> {
  if (dialog.getAttribute('aria-busy') === 'true') return
  dialog.setAttribute('aria-busy', 'true')
  showErrors(dialog, {})
  const answer = await post('/submit', { view: dialog.dataset.view, values: formValues(dialog) })
  dialog.removeAttribute('aria-busy')
  showErrors(dialog, answer.errors ?? {})
  await refresh()
}

async function close(dialog: HTMLDialogElement): Promise<void> {
  await post('/close', { view: dialog.dataset.view })
  await refresh()
}

function showErrors(dialog: HTMLElement, errors: Record<string, string>): void {
  let first: HTMLElement | null = null
  for (const line of dialog.querySelectorAll<HTMLElement>('[data-error-for]')) {
    const text = errors[line.dataset.errorFor ?? '']
    line.hidden = text === undefined
    line.textContent = text ?? ''
    const control = line.parentElement?.querySelector<HTMLElement>('[data-action], [role="combobox"]') ?? null
    if (control === null) continue
    if (text === undefined) {
      control.removeAttribute('aria-invalid')
      control.removeAttribute('aria-describedby')
      continue
    }
    control.setAttribute('aria-invalid', 'true')
    control.setAttribute('aria-describedby', line.id)
    first ??= control
  }
  first?.focus()
}
