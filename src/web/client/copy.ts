/** Buttons that copy what a field holds; where the browser does not let us, the field is marked for the person to do it. */
export function copyOnRequest(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copies]') : null
    if (!(button instanceof HTMLElement)) return
    const field = document.querySelector(button.dataset.copies ?? '')
    if (field instanceof HTMLInputElement) void copy(field, button)
  })
}

async function copy(field: HTMLInputElement, button: HTMLElement): Promise<void> {
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    button.textContent = button.dataset.copied ?? ''
  } catch {
    field.focus()
  }
}
