import { morph } from './morph.ts'
import { address, post, toast } from './post.ts'

const parts = ['sidebar', 'place', 'messages', 'home', 'modals']
const frame = document.querySelector<HTMLElement>('.frame')
const here = frame?.dataset.here ?? 'home'

/** Follows the workspace: fetches the page again whenever something changes for this person. */
export function follow(): void {
  scrollToEnd()
  showModal()
  markRead()
  const events = new EventSource(address('/events'))
  events.addEventListener('change', () => refreshSoon())
  events.addEventListener('open', () => refreshSoon())
  events.addEventListener('error', () => toast(frame?.dataset.lost ?? ''))
  document.addEventListener('visibilitychange', () => markRead())
}

let isRunning = false
let isWanted = false

/** Brings the page up to date; calls that come meanwhile are answered by one more fetch. */
export async function refresh(): Promise<void> {
  isWanted = true
  if (isRunning) return
  isRunning = true
  try {
    while (isWanted) {
      isWanted = false
      await fetchAndMorph()
    }
  } finally {
    isRunning = false
  }
}

function refreshSoon(): void {
  refresh().catch(() => toast(frame?.dataset.lost ?? ''))
}

async function fetchAndMorph(): Promise<void> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } })
  if (!response.ok) return
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  const wasAtEnd = isAtEnd()
  for (const id of parts) {
    const current = document.getElementById(id)
    const wanted = fresh.getElementById(id)
    if (current !== null && wanted !== null) morph(current, wanted)
  }
  document.title = fresh.title
  document.documentElement.lang = fresh.documentElement.lang
  if (wasAtEnd) scrollToEnd()
  showModal()
  markRead()
}

function messages(): HTMLElement | null {
  return document.getElementById('messages')
}

function isAtEnd(): boolean {
  const list = messages()
  return list !== null && list.scrollHeight - list.scrollTop - list.clientHeight < 80
}

function scrollToEnd(): void {
  const list = messages()
  if (list !== null) list.scrollTop = list.scrollHeight
}

/** The dialog whose first field has had its focus; one that is still being filled in gets it later. */
let focused = ''

function showModal(): void {
  const dialog = document.querySelector('#modals dialog')
  if (!(dialog instanceof HTMLDialogElement)) return
  if (!dialog.open) dialog.showModal()
  if (focused === dialog.id) return
  const field = dialog.querySelector<HTMLElement>(
    '.modal-body :is(input:not([type="hidden"]), select, textarea, button)',
  )
  const target = field ?? dialog.querySelector<HTMLElement>('[type="submit"]')
  if (target === null) return
  focused = dialog.id
  target.focus()
}

/** Tells that what is on screen has been read, if there is anything new. */
function markRead(): void {
  const hasUnread = document.querySelector('#sidebar [aria-current="page"].unread') !== null
  if (document.hidden || here === 'home' || !hasUnread) return
  post('/read', { channel: here }).catch(() => {})
}
