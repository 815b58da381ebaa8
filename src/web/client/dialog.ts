/** The dialog is open exactly while its body holds something; whoever closes it empties it. */
export function keepDialogInStep(): void {
  const dialog = document.getElementById('dialog')
  const body = document.getElementById('dialog-body')
  if (!(dialog instanceof HTMLDialogElement) || !body) return
  new MutationObserver(() => {
    const isFilled = body.childElementCount > 0
    if (isFilled && !dialog.open) {
      const title = body.querySelector('h2')?.textContent
      if (title) dialog.setAttribute('aria-label', title)
      dialog.showModal()
    }
    if (!isFilled && dialog.open) dialog.close()
  }).observe(body, { childList: true })
  dialog.addEventListener('close', () => body.replaceChildren())
  dialog.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element)) return
    if (target === dialog || target.closest('[data-closes-dialog]')) dialog.close()
  })
}
