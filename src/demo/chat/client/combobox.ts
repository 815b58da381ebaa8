import { placeOf } from './forms.ts'
import { post } from './post.ts'

/** Searches the app's options while somebody types into an external select. */
export function listenToComboboxes(): void {
  document.addEventListener('input', (event) => {
    const parts = partsOf(event.target)
    if (parts !== null) search(parts).catch(() => {})
  })
  document.addEventListener('focusin', (event) => {
    const parts = partsOf(event.target)
    if (parts !== null && parts.minimum === 0) search(parts).catch(() => {})
  })
  document.addEventListener('focusout', (event) => {
    const parts = partsOf(event.target)
    if (parts !== null) close(parts)
  })
  document.addEventListener('keydown', (event) => {
    const parts = partsOf(event.target)
    if (parts === null || parts.list.hidden) return
    if (event.key === 'ArrowDown') move(parts, event, 1)
    if (event.key === 'ArrowUp') move(parts, event, -1)
    if (event.key === 'Enter') choose(parts, event, selected(parts))
    if (event.key === 'Escape') {
      event.preventDefault()
      close(parts)
    }
  })
  document.addEventListener('mousedown', (event) => {
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.combobox [role="option"]') : null
    const parts =
      option === null ? null : partsOf(option.closest('.combobox')?.querySelector('input') ?? null)
    if (parts !== null) choose(parts, event, option)
  })
}

interface Parts {
  input: HTMLInputElement
  hidden: HTMLInputElement
  list: HTMLElement
  minimum: number
}

function partsOf(target: EventTarget | null): Parts | null {
  if (!(target instanceof HTMLInputElement)) return null
  const box = target.closest<HTMLElement>('.combobox')
  const input = box?.querySelector<HTMLInputElement>('input[role="combobox"]')
  const hidden = box?.querySelector<HTMLInputElement>('input[type="hidden"]')
  const list = box?.querySelector<HTMLElement>('[role="listbox"]')
  if (!box || !input || !hidden || !list) return null
  return { input, hidden, list, minimum: Number(box.dataset.min ?? 3) }
}

async function search(parts: Parts): Promise<void> {
  const { input, hidden, list, minimum } = parts
  const query = input.value
  const place = placeOf(input)
  if (place === null || query.length < minimum) return close(parts)
  const answer = await post('/suggest', { place, action: hidden.dataset.action ?? '', query })
  if (input.value !== query || document.activeElement !== input) return
  const options = answer.options ?? []
  list.replaceChildren(...options.map(({ label, value }, index) => item(`${list.id}-${index}`, label, value)))
  if (options.length === 0) {
    const none = document.createElement('div')
    none.textContent = list.dataset.none ?? ''
    list.append(none)
  }
  list.hidden = false
  input.setAttribute('aria-expanded', 'true')
}

function item(id: string, label: string, value: string): HTMLElement {
  const element = document.createElement('div')
  element.id = id
  element.setAttribute('role', 'option')
  element.setAttribute('aria-selected', 'false')
  element.dataset.value = value
  element.textContent = label
  return element
}

function selected({ list }: Parts): HTMLElement | null {
  return (
    list.querySelector<HTMLElement>('[aria-selected="true"]') ??
    list.querySelector<HTMLElement>('[data-value]')
  )
}

function move({ input, list }: Parts, event: Event, by: number): void {
  event.preventDefault()
  const options = [...list.querySelectorAll<HTMLElement>('[data-value]')]
  const current = options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
  const next = options[(current + by + options.length) % options.length]
  for (const option of options) option.setAttribute('aria-selected', String(option === next))
  if (next !== undefined) input.setAttribute('aria-activedescendant', next.id)
  next?.scrollIntoView({ block: 'nearest' })
}

function choose(parts: Parts, event: Event, option: HTMLElement | null): void {
  event.preventDefault()
  if (option?.dataset.value === undefined) return
  parts.input.value = option.textContent ?? ''
  parts.hidden.value = option.dataset.value
  close(parts)
  parts.hidden.dispatchEvent(new Event('change', { bubbles: true }))
}

function close({ input, list }: Parts): void {
  list.hidden = true
  input.setAttribute('aria-expanded', 'false')
  input.removeAttribute('aria-activedescendant')
}
