import { createRequire } from 'node:module'

const weights = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'] as const

/** Larger pictures are made smaller: they would take more memory than they are worth. */
const mostPixels = 16_000_000

/**
 * The PNG of an SVG document, drawn outside the main thread with a font that a package brings. The renderer is loaded
 * with the first picture only.
 */
export async function pngOf(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Source Sans 3' },
    ...shrunk(svg),
  })
  return image.asPng()
}

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return weights.map((weight) => resolve(`@expo-google-fonts/source-sans-3/${weight}.ttf`))
}

function shrunk(svg: string) {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const pixels = Number(width) * Number(height)
  if (pixels <= mostPixels) return {}
  return { fitTo: { mode: 'zoom' as const, value: Math.sqrt(mostPixels / pixels) } }
}
