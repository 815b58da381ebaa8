const stayMs = 10_000

/** Notices of success leave after a while, but not while somebody is at them; those of failure wait. */
export function retireToasts(): void {
  const toasts = document.getElementById('toasts')
  if (!toasts) return
  new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.addedNodes) if (node instanceof HTMLElement) retire(node)
    }
  }).observe(toasts, { childList: true })
  toasts.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[data-closes-toast]')) return
    const toast = target.closest('[data-toast]')
    // Not before the click has asked for what it undoes.
    setTimeout(() => toast?.remove(), 0)
  })
}

function retire(toast: HTMLElement): void {
  if (toast.dataset.toast !== 'done') return
  const timer = setInterval(() => {
    if (toast.matches(':hover, :focus-within')) return
    clearInterval(timer)
    toast.remove()
  }, stayMs)
}
