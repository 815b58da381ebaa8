/** Opens and closes the list of conversations on narrow screens, and sends the choice of language at once. */
export function listenToMenu(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>('[data-menu]')
    if (button === null) {
      if (event.target.closest('#sidebar') === null) closeMenu()
      return
    }
    const isOpen = button.dataset.menu === 'open'
    document.querySelector('.frame')?.classList.toggle('menu-is-open', isOpen)
    const next = isOpen ? '.menu-close' : '.menu-open'
    document.querySelector<HTMLElement>(next)?.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenu()
  })
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.id === 'language')
      event.target.form?.requestSubmit()
  })
}

function closeMenu(): void {
  document.querySelector('.frame')?.classList.remove('menu-is-open')
}
