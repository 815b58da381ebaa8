import type { types } from '@slack/bolt'
import type { Block } from './blocks.ts'
import { limits } from './limits.ts'
import { isRecord } from './problem.ts'
import { cutMarkup, filled, markupOf, plainText, type Text } from './text.ts'
import { blocksText } from './validateBlocks.ts'

/** A message as Slack takes it; `text` is what notifications and screen readers show. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: Block[]
}

/**
 * A message of those blocks with its plain-text fallback. Blocks that would be too many, or carry too much text,
 * are left out from the end, the last row of buttons excepted.
 */
export function message(text: Text, blocks: readonly Block[]): SlackMessage {
  return {
    text: cutMarkup(filled(markupOf(text)), limits.updateText),
    blocks: fitted(blocks),
  }
}

/** The blocks that a message has room for: those beyond are left out from the end, a last row of buttons excepted. */
export function fitted<B>(blocks: readonly B[]): B[] {
  const last = blocks.at(-1)
  const tail = last !== undefined && isRecord(last) && last.type === 'actions' ? [last] : []
  const body = blocks.slice(0, blocks.length - tail.length)
  const kept: B[] = []
  let room = limits.messageBlocksText - blocksText(tail)
  for (const block of body.slice(0, limits.blocks.message - tail.length)) {
    room -= blocksText(block)
    if (room < 0) break
    kept.push(block)
  }
  return [...kept, ...tail]
}

/** A modal; `submit` is needed where it has inputs. Throws `RangeError` when `metadata` is longer than Slack takes. */
export function modal(options: {
  readonly callbackId: string
  readonly title: string
  readonly close: string
  readonly submit?: string
  readonly metadata?: string
  readonly blocks: readonly Block[]
  readonly notifyOnClose?: boolean
}): types.ModalView {
  return {
    type: 'modal',
    callback_id: options.callbackId,
    title: plainText(options.title, limits.view.title),
    close: plainText(options.close, limits.view.close),
    ...(options.submit !== undefined && { submit: plainText(options.submit, limits.view.submit) }),
    ...(options.metadata !== undefined && { private_metadata: checkedMetadata(options.metadata) }),
    ...(options.notifyOnClose === true && { notify_on_close: true }),
    blocks: options.blocks.slice(0, limits.blocks.modal),
  }
}

/** A person's App Home. */
export function home(blocks: readonly Block[]): types.HomeView {
  return { type: 'home', blocks: blocks.slice(0, limits.blocks.home) }
}

function checkedMetadata(metadata: string): string {
  if ([...metadata].length <= limits.view.privateMetadata) return metadata
  throw new RangeError(`private_metadata longer than ${limits.view.privateMetadata} characters`)
}
