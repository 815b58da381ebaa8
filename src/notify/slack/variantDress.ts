import { type Variant, variantLabel } from '../../domain/variant.ts'
import { context } from './blocks.ts'
import { limits } from './limits.ts'
import { isRecord, type Json, listOf } from './problem.ts'
import { fitted } from './surfaces.ts'
import { cutMarkup } from './text.ts'

/** What a Web API call or an answer carries, with the variant's mark where people see it first. */
export type Dress = (method: string, args: Json) => Json

const messages = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'response_url'])
const views = new Set(['views.open', 'views.push', 'views.update', 'views.publish'])

/** Marks every message (its notification too), modal and App Home of an instance that is not the real one. */
export function variantDress(variant: Variant | null): Dress {
  if (!variant) return (_method, args) => args
  return (method, args) => {
    if (messages.has(method)) return markedMessage(variant, args)
    if (views.has(method) && isRecord(args.view)) return { ...args, view: markedView(variant, args.view) }
    return args
  }
}

function markedMessage(variant: Variant, args: Json): Json {
  const label = variantLabel(variant)
  const text =
    typeof args.text === 'string' ? cutMarkup(`${label} · ${args.text}`, limits.updateText) : args.text
  const blocks = listOf(args.blocks)
  return blocks.length === 0
    ? { ...args, text }
    : { ...args, text, blocks: fitted([context(label), ...blocks]) }
}

function markedView(variant: Variant, view: Json): Json {
  const most = view.type === 'home' ? limits.blocks.home : limits.blocks.modal
  const blocks = [context(variantLabel(variant)), ...listOf(view.blocks)].slice(0, most)
  return { ...view, blocks }
}
