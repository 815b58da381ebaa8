/** Opens and closes the list of conversations on narrow screens, and sends the choice of language at once. */
export function listenToMenu(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-menu]') : null
    if (button === null) return
    const isOpen = button.dataset.menu === 'open'
    document.querySelector('.frame')?.classList.toggle('menu-is-open', isOpen)
    const next = isOpen ? '.menu-close' : '.menu-open'
    document.querySelector<HTMLElement>(next)?.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector('.frame')?.classList.remove('menu-is-open')
  })
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.id === 'language')
      event.target.form?.requestSubmit()
  })
}
