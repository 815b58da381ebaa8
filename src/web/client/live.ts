const topics = ['queue', 'timetable', 'people', 'absences', 'planner', 'forced'] as const

/**
 * Hands what the server says to the regions of the page that show it. A hidden tab does not listen, since a browser
 * keeps only six connections to a server; whatever was missed is drawn anew when the connection is back.
 */
export function listenToServer(): void {
  const { live } = document.body.dataset
  if (live === undefined) return
  const address = live
  let source: EventSource | null = null
  let mayHaveMissed = false

  function listen(): void {
    if (source) return
    const opened = new EventSource(address)
    source = opened
    for (const topic of topics) opened.addEventListener(topic, () => redraw(topic))
    opened.addEventListener('open', () => {
      showLost(false)
      if (mayHaveMissed) for (const topic of topics) redraw(topic)
      mayHaveMissed = false
    })
    opened.addEventListener('error', () => {
      mayHaveMissed = true
      showLost(true)
      // The browser gives up when the answer is no stream, as after the session's end; a page load tells why.
      if (opened.readyState === EventSource.CLOSED) window.location.reload()
    })
  }

  function stop(): void {
    source?.close()
    source = null
    mayHaveMissed = true
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()))
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) listen()
  })
  if (!document.hidden) listen()
}

function showLost(isLost: boolean): void {
  const notice = document.getElementById('line-lost')
  if (notice) notice.hidden = !isLost
}

function redraw(topic: (typeof topics)[number]): void {
  document.body.dispatchEvent(new CustomEvent(`live-${topic}`))
}
