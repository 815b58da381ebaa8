export type FormValues = Record<string, string | string[]>

/** Where a control is, in the terms of the server: on a message or in a view. */
export function placeOf(control: Element): { channel: string; ts: string } | { view: string } | null {
  const holder = control.closest<HTMLElement>('[data-ts], [data-view]')
  const { channel, ts, view } = holder?.dataset ?? {}
  if (view !== undefined) return { view }
  return channel !== undefined && ts !== undefined ? { channel, ts } : null
}

/** Returns what the controls within an element hold, by block and action. */
export function formValues(root: Element): FormValues {
  const values: FormValues = {}
  for (const control of root.querySelectorAll<HTMLElement>('[data-action]')) {
    const { block = '', action = '' } = control.dataset
    const value = heldBy(control)
    if (value !== null && control.closest('details.overflow') === null) values[`${block}/${action}`] = value
  }
  return values
}

/** Returns what a control holds: text, or a list where several can be chosen; null for buttons. */
export function heldBy(control: Element): string | string[] | null {
  if (control instanceof HTMLFieldSetElement) {
    const checked = [...control.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value)
    return control.dataset.group === 'one' ? (checked[0] ?? '') : checked
  }
  if (control instanceof HTMLInputElement && control.type === 'datetime-local')
    return control.value === '' ? '' : String(Math.floor(new Date(control.value).getTime() / 1000))
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  )
    return control.value
  return null
}
