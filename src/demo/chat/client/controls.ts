import { askConfirmation } from './confirm.ts'
import { formValues, heldBy, placeOf } from './forms.ts'
import { post } from './post.ts'
import { refresh } from './refresh.ts'

/** Sends what people do with buttons, menus, selects and boxes. */
export function listenToControls(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    closeOtherMenus(event.target)
    const control = event.target.closest<HTMLElement>('button[data-action], a[data-action]')
    if (control === null) return
    const menu = control.closest('details.overflow')
    menu?.removeAttribute('open')
    const value = menu !== null && control instanceof HTMLButtonElement ? control.value : undefined
    use(control, value).catch(() => {})
  })
  document.addEventListener('change', (event) => {
    if (!(event.target instanceof Element)) return
    const control = event.target.closest<HTMLElement>('[data-dispatch]')
    const value = control === null ? null : heldBy(control)
    if (control !== null && value !== null) use(control, value).catch(() => {})
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of document.querySelectorAll('details.overflow[open]')) menu.removeAttribute('open')
  })
}

async function use(control: HTMLElement, value: string | string[] | undefined): Promise<void> {
  const place = placeOf(control)
  if (place === null || control.getAttribute('aria-busy') === 'true') return
  if (!(await askConfirmation(control.dataset.confirm))) return
  const holder = control.closest('[data-ts], [data-view]')
  control.setAttribute('aria-busy', 'true')
  const { block = '', action = '' } = control.dataset
  const form = holder === null ? {} : formValues(holder)
  await post('/act', { place, block, action, form, ...(value === undefined ? {} : { value }) })
  control.removeAttribute('aria-busy')
  await refresh()
}

function closeOtherMenus(target: Element): void {
  for (const menu of document.querySelectorAll('details.overflow[open]')) {
    if (!menu.contains(target)) menu.removeAttribute('open')
  }
}
