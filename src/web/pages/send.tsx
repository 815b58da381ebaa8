import type { Response } from 'express'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Reader } from '../visit.ts'
import { Toast, type ToastText } from './toast.tsx'

/** Sends a whole page. */
export function sendPage(response: Response, page: VNode): void {
  response.type('html').send(`<!doctype html>${renderToString(page)}`)
}

/** Sends a piece that the browser puts into the page. */
export function sendPiece(response: Response, piece: VNode): void {
  response.type('html').send(renderToString(piece))
}

/** What an action changes on the page. */
export interface Parts {
  /** Regions drawn anew, by the selector of what they replace. */
  readonly regions?: Readonly<Record<string, VNode>>
  /** What the dialog shows now; null closes it, undefined leaves it. */
  readonly dialog?: VNode | null
  readonly toast?: ToastText
}

/** Answers an action with the parts of the page that it changed. */
export function sendParts(response: Response, reader: Reader, parts: Parts): void {
  const pieces: string[] = []
  for (const [target, region] of Object.entries(parts.regions ?? {})) {
    pieces.push(part(target, 'outerMorph', region))
  }
  if (parts.dialog !== undefined) pieces.push(part('#dialog-body', 'innerHTML', parts.dialog))
  if (parts.toast) pieces.push(part('#toasts', 'beforeend', <Toast reader={reader} toast={parts.toast} />))
  response.type('html').send(pieces.join(''))
}

function part(target: string, swap: string, content: VNode | null): string {
  return renderToString(h('hx-partial', { 'hx-target': target, 'hx-swap': swap }, content))
}
