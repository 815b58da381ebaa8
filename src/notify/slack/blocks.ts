import type { types } from '@slack/bolt'
import { limits } from './limits.ts'
import { cutText, markupText, plainText, type Text } from './text.ts'

export type Block = types.KnownBlock

/** A large heading; plain text only. */
export function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, limits.header.text) }
}

/** A paragraph, with a button, menu or picture at its side. */
export function section(text: Text, accessory?: types.SectionBlock['accessory']): types.SectionBlock {
  return {
    type: 'section',
    text: markupText(text, limits.section.text),
    ...(accessory && { accessory }),
  }
}

/** Short texts in two columns; those beyond the tenth are left out. */
export function fields(texts: readonly Text[]): types.SectionBlock {
  const shown = texts.length > 0 ? texts.slice(0, limits.section.fields) : ['']
  return { type: 'section', fields: shown.map((text) => markupText(text, limits.section.fieldText)) }
}

/** Paragraphs for a text of any length, divided at the ends of lines where possible. */
export function paragraphs(text: string): types.SectionBlock[] {
  const parts: string[] = []
  let rest = text
  while ([...rest].length > LONGEST_PARAGRAPH) {
    const start = [...rest].slice(0, LONGEST_PARAGRAPH).join('')
    const at = Math.max(start.lastIndexOf('\n'), start.lastIndexOf(' '))
    const end = at > 0 ? at : start.length
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  parts.push(rest)
  return parts.map((part) => section(part))
}

/** Escaping may make a text five times as long; a paragraph of markup alone would still be cut, not refused. */
const LONGEST_PARAGRAPH = 2500

/** Small grey text below; those beyond the tenth are left out. */
export function context(...texts: readonly Text[]): types.ContextBlock {
  const shown = texts.length > 0 ? texts.slice(0, limits.context.elements) : ['']
  return { type: 'context', elements: shown.map((text) => markupText(text, limits.section.text)) }
}

export function divider(): types.DividerBlock {
  return { type: 'divider' }
}

/** A row of buttons and menus, each with its own action id; those beyond the 25th are left out. */
export function actions(
  elements: readonly types.ActionsBlockElement[],
  blockId?: string,
): types.ActionsBlock {
  return {
    type: 'actions',
    elements: elements.slice(0, limits.actions.elements),
    ...(blockId !== undefined && { block_id: cutText(blockId, limits.id) }),
  }
}

/** A picture by its address. */
export function image(options: {
  readonly url: string
  readonly alt: string
  readonly title?: string
}): types.ImageBlock {
  return {
    type: 'image',
    image_url: options.url,
    alt_text: plainText(options.alt, limits.image.alt).text,
    ...(options.title !== undefined && { title: plainText(options.title, limits.image.title) }),
  }
}

/** A field of a modal; its value comes back under block id and the element's action id. */
export function input(options: {
  readonly blockId: string
  readonly label: string
  readonly element: types.InputBlock['element']
  readonly hint?: string
  readonly optional?: boolean
  /** True to be told of each change. */
  readonly dispatch?: boolean
}): types.InputBlock {
  return {
    type: 'input',
    block_id: cutText(options.blockId, limits.id),
    label: plainText(options.label, limits.input.label),
    element: options.element,
    ...(options.hint !== undefined && { hint: plainText(options.hint, limits.input.hint) }),
    ...(options.optional === true && { optional: true }),
    ...(options.dispatch === true && { dispatch_action: true }),
  }
}
