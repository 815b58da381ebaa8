import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'
import { renderToString } from 'preact-render-to-string'
import type { Files } from '../domain/ports/stores.ts'
import type { Variant } from '../domain/variant.ts'
import { packageFolder } from '../packageFolder.ts'
import { TomatoFile } from './pages/tomato.tsx'
import { colorsStylesheet } from './peopleColors.ts'
import { variantStylesheet } from './variantStylesheet.ts'

const styleFolder = new URL('src/web/static/', packageFolder)
const clientModules = fileURLToPath(new URL('dist/web/client/', packageFolder))
const htmx = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')

/** Later ones refine earlier ones. */
const styles = [
  'base',
  'controls',
  'frame',
  'notices',
  'dialog',
  'pages',
  'week',
  'cell',
  'weekList',
  'ledger',
  'queue',
  'planner',
  'absences',
  'person',
]

/** Stylesheets, scripts and the mark; nothing in them depends on who asks. */
export function assetRoutes(files: Pick<Files, 'people'>, variant: Variant | null): Router {
  const routes = Router()
  // Browsers keep them but ask each time whether they are still the same.
  const options = { cacheControl: false, index: false, redirect: false } as const
  routes.use((_request, response, next) => {
    response.set('Cache-Control', 'no-cache')
    next()
  })
  routes.get('/tomato.svg', (_request, response) => {
    response.type('svg').send(renderToString(TomatoFile({ variant })))
  })
  routes.get('/style.css', async (_request, response) => {
    const texts = await Promise.all(
      styles.map((name) => readFile(new URL(`${name}.css`, styleFolder), 'utf8')),
    )
    response.type('css').send(texts.join('\n'))
  })
  routes.get('/people.css', async (_request, response) => {
    response.type('css').send(colorsStylesheet((await files.people()).value))
  })
  routes.get('/variant.css', (_request, response) => {
    response.type('css').send(variant ? variantStylesheet(variant) : '')
  })
  routes.get('/htmx.js', (_request, response) => response.sendFile(htmx, options))
  routes.use('/client', express.static(clientModules, options))
  return routes
}
