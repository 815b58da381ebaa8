import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** In the order in which later ones refine earlier ones. */
const styleSheets = [
  'base',
  'controls',
  'chooser',
  'frame',
  'messages',
  'blocks',
  'composer',
  'dialogs',
  'narrow',
]

interface DocumentProps {
  readonly title: string
  readonly language: string
  readonly basePath: string
  readonly hasClient: boolean
  /** What an instance says of itself that is not the real one. */
  readonly ribbon?: string | null
  readonly children: ComponentChildren
}

/** The frame of every chat page. */
export function Document({ title, language, basePath, hasClient, ribbon = null, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={`${basePath}/static/tomato.svg`} />
        {styleSheets.map((name) => (
          <link rel="stylesheet" href={`${basePath}/static/${name}.css`} />
        ))}
        {ribbon !== null && <link rel="stylesheet" href="/assets/variant.css" />}
        {hasClient ? <script type="module" src={`${basePath}/client/main.js`} /> : null}
      </head>
      <body>
        {ribbon !== null && <p class="variant">{ribbon}</p>}
        {children}
      </body>
    </html>
  )
}

/** Returns a page as HTML. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
