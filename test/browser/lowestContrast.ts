/** The lowest contrast of visible text with the background behind it; runs in the page. */
export function lowestContrast(): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) throw new Error('no canvas')
  const paint = canvas
  function rgba(color: string): number[] {
    paint.clearRect(0, 0, 1, 1)
    paint.fillStyle = color
    paint.fillRect(0, 0, 1, 1)
    return [...paint.getImageData(0, 0, 1, 1).data]
  }
  function luminance([r = 0, g = 0, b = 0]: number[]): number {
    const [lr = 0, lg = 0, lb = 0] = [r, g, b].map((part) => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb
  }
  function backgroundOf(element: Element): number[] {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const color = rgba(getComputedStyle(each).backgroundColor)
      if ((color[3] ?? 0) === 255) return color
    }
    return [255, 255, 255, 255]
  }
  let lowest = 21
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element?.checkVisibility() || (node.textContent ?? '').trim() === '') continue
    const text = luminance(rgba(getComputedStyle(element).color))
    const ground = luminance(backgroundOf(element))
    lowest = Math.min(lowest, (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05))
  }
  return lowest
}
