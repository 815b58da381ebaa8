type Values = Readonly<Record<string, string>>

/** Attributes of what loads a piece into the dialog, which opens when it holds something. */
export function opensDialog(url: string): Values {
  return { 'hx-get': url, 'hx-target': '#dialog-body' }
}

/**
 * Attributes of what asks for a change; the answer says which parts of the page it concerns. A second click while the
 * first is under way does nothing.
 */
export function asksFor(
  url: string,
  values: Readonly<Record<string, string | number | boolean>> = {},
): Values {
  return { 'hx-post': url, 'hx-swap': 'none', 'hx-sync': 'drop', 'hx-vals': JSON.stringify(values) }
}

/**
 * Attributes of a region that shows something at work: drawn anew when it changes, and every two seconds, since it may
 * be over before the page hears of anything.
 */
export function redrawnWhileAtWork(topic: string, url: string): Values {
  const trigger = `live-${topic} from:body, every 2s`
  return { 'hx-get': url, 'hx-trigger': trigger, 'hx-swap': 'outerMorph' }
}

/** Attributes of a region that is drawn anew when something it shows has changed. */
export function redrawnOn(topics: readonly string[], url: string): Values {
  const trigger = topics.map((topic) => `live-${topic} from:body`).join(', ')
  return { 'hx-get': url, 'hx-trigger': trigger, 'hx-swap': 'outerMorph' }
}
