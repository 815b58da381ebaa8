import { post } from './post.ts'
import { refresh } from './refresh.ts'
import { listenToSuggestions } from './suggestions.ts'

/** Sends what is written: Enter sends, Shift+Enter starts a new line. */
export function listenToComposers(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return
    if (!(event.target instanceof HTMLTextAreaElement)) return
    const form = event.target.closest<HTMLFormElement>('form[data-say]')
    if (form === null) return
    event.preventDefault()
    form.requestSubmit()
  })
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.dataset.say === undefined) return
    event.preventDefault()
    send(event.target).catch(() => {})
  })
  const composer = document.querySelector<HTMLFormElement>('form.composer')
  if (composer === null) return
  listenToSuggestions(composer)
  if (matchMedia('(min-width: 720px)').matches) composer.querySelector('textarea')?.focus()
}

async function send(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector('textarea')
  if (field === null || field.value.trim() === '') return
  const text = field.value
  field.value = ''
  // Who writes has found the way; the room is for the conversation now.
  document.querySelector('.banner')?.removeAttribute('open')
  const { say: channel, thread } = form.dataset
  const answer = await post('/say', { channel, text, ...(thread === undefined ? {} : { thread }) })
  if (answer.problem !== undefined && field.value === '') field.value = text
  await refresh()
  const list = document.getElementById('messages')
  if (list !== null && thread === undefined) list.scrollTop = list.scrollHeight
}
