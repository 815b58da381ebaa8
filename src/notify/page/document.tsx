import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Catalogue } from '../../messages/catalogue.ts'
import { pageStyle } from './style.ts'

/** What the pages are worded with. */
export type PageTexts = Pick<Catalogue, 'page' | 'times'>

/** In every page of ours, so that nobody else's is ever replaced. */
export const pageMark = '<meta name="generator" content="Tomàtic"/>'

interface DocumentProps {
  readonly texts: PageTexts
  readonly title: string
  /** Rules beside those that every page has. */
  readonly style?: string
  readonly children: ComponentChildren
}

/** A whole page without scripts and without anything that is fetched from elsewhere. */
export function renderPage({ texts, title, style = '', children }: DocumentProps): string {
  const page = (
    <html lang={texts.times.locale.slice(0, 2)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Tomàtic" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {/* Made of colours and class names of ours, never of what people wrote. */}
        <style dangerouslySetInnerHTML={{ __html: `${pageStyle}${style}` }} />
      </head>
      <body>{children}</body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}\n`
}
