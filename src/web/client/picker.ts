/** Searching and moving in a list of people, with the keyboard alone: type, arrows, Enter. */
export function helpChoosing(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-filter]')) filter(target)
  })
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const picker = target.closest('[data-picker]')
    if (!(picker instanceof HTMLElement)) return
    if (event.key === 'Enter' && target.matches('[data-filter]')) {
      event.preventDefault()
      choicesOf(picker)[0]?.click()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(picker, target, event.key === 'ArrowDown' ? 1 : -1)
    }
  })
}

function filter(field: HTMLInputElement): void {
  const picker = field.closest('[data-picker]')
  if (!picker) return
  const wanted = fold(field.value)
  let found = 0
  for (const item of picker.querySelectorAll<HTMLElement>('[data-words]')) {
    item.hidden = !(item.dataset.words ?? '').includes(wanted)
    if (!item.hidden) found += 1
  }
  for (const group of picker.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-words]:not([hidden])') === null
  }
  const none = picker.querySelector<HTMLElement>('[data-nobody-found]')
  if (none) none.hidden = found > 0
}

function move(picker: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const choices = choicesOf(picker)
  const next = choices.findIndex((choice) => choice.isSameNode(from)) + step
  const field = picker.querySelector<HTMLElement>('[data-filter]')
  if (next < 0) field?.focus()
  else choices[Math.min(next, choices.length - 1)]?.focus()
}

function choicesOf(picker: HTMLElement): HTMLButtonElement[] {
  const all = picker.querySelectorAll<HTMLButtonElement>('button.choice:not(:disabled)')
  return [...all].filter((choice) => choice.closest('[hidden]') === null)
}

/** Lower case without accents, as the server folds the words. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
