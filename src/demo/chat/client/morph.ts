/** State of the browser, not of the page: an update from the server must not change it. */
const ownAttributes = ['open', 'aria-expanded', 'aria-busy', 'aria-invalid', 'aria-describedby', 'disabled']

/**
 * Makes `current` like `wanted` while keeping what is the same: focus, what was typed, what was unfolded,
 * and whatever is marked with `data-keep`.
 */
export function morph(current: Element, wanted: Element): void {
  if (current.isEqualNode(wanted) || current.hasAttribute('data-keep')) return
  morphAttributes(current, wanted)
  morphChildren(current, wanted)
}

function morphAttributes(current: Element, wanted: Element): void {
  for (const { name } of [...current.attributes]) {
    if (!wanted.hasAttribute(name) && !ownAttributes.includes(name)) current.removeAttribute(name)
  }
  for (const { name, value } of wanted.attributes) {
    if (ownAttributes.includes(name) || current.getAttribute(name) === value) continue
    current.setAttribute(name, value)
    if (name === 'value' && current instanceof HTMLInputElement) current.value = value
  }
}

function morphChildren(current: Element, wanted: Element): void {
  const byId = new Map<string, Element>()
  for (const child of current.children) if (child.id !== '') byId.set(child.id, child)
  let cursor: ChildNode | null = current.firstChild
  for (const next of [...wanted.childNodes]) {
    const match = matchFor(next, cursor, byId)
    if (match === null) {
      current.insertBefore(document.importNode(next, true), cursor)
      continue
    }
    if (match !== cursor) current.insertBefore(match, cursor)
    else cursor = cursor.nextSibling
    if (match instanceof Element && next instanceof Element) morph(match, next)
    else if (match.textContent !== next.textContent) match.textContent = next.textContent
  }
  while (cursor !== null) {
    const after: ChildNode | null = cursor.nextSibling
    cursor.remove()
    cursor = after
  }
}

/** The node that may become `next`: the one with its id, or the one in its place if neither has an id. */
function matchFor(next: ChildNode, cursor: ChildNode | null, byId: Map<string, Element>): ChildNode | null {
  if (next instanceof Element && next.id !== '') {
    const match = byId.get(next.id)
    return match !== undefined && match.tagName === next.tagName ? match : null
  }
  if (cursor === null || cursor.nodeType !== next.nodeType) return null
  if (!(cursor instanceof Element) || !(next instanceof Element)) return cursor
  return cursor.id === '' && cursor.tagName === next.tagName ? cursor : null
}
