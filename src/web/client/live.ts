const topics = ['queue', 'timetable', 'people'] as const

/**
 * Hands what the server says to the regions of the page that show it. After a lost connection everything is drawn
 * anew, since what was said meanwhile is not said again.
 */
export function listenToServer(): void {
  const address = document.body.dataset.live
  const notice = document.getElementById('line-lost')
  if (address === undefined) return
  const source = new EventSource(address)
  let wasLost = false
  for (const topic of topics) source.addEventListener(topic, () => redraw(topic))
  source.addEventListener('error', () => {
    wasLost = true
    if (notice) notice.hidden = false
    // The browser gives up when the answer is no stream, as after the session's end; a page load tells why.
    if (source.readyState === EventSource.CLOSED) window.location.reload()
  })
  source.addEventListener('open', () => {
    if (notice) notice.hidden = true
    if (wasLost) for (const topic of topics) redraw(topic)
    wasLost = false
  })
  window.addEventListener('pagehide', () => source.close())
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload()
  })
}

function redraw(topic: (typeof topics)[number]): void {
  document.body.dispatchEvent(new CustomEvent(`live-${topic}`))
}
