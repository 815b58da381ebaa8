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

/** A little under the limit of a section, for the escapes; a text that is all escapes is cut. */
const LONGEST_PARAGRAPH = 2500

/** Paragraphs for a text of any length, divided at the end of a word where there is one. */
export function paragraphs(text: string): types.SectionBlock[] {
  const points = [...text]
  const parts: string[] = []
  for (let from = 0; from < points.length; ) {
    const rest = points.length - from
    const end =
      rest <= LONGEST_PARAGRAPH ? points.length : wordEndBefore(points, from, from + LONGEST_PARAGRAPH)
    parts.push(points.slice(from, end).join(''))
    from = end
  }
  return (parts.length > 0 ? parts : ['']).map((part) => section(part.trim()))
}

function wordEndBefore(points: readonly string[], from: number, end: number): number {
  for (let at = end; at > from; at -= 1) if (points[at] === ' ' || points[at] === '\n') return at
  return end
}

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
