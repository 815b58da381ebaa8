/**
 * The limits that Slack puts on messages, modals and home tabs. Lengths are in code points.
 * From Slack's Block Kit reference and the declarations of @slack/types.
 */
export const limits = {
  blocks: { message: 50, modal: 100, home: 100 },
  id: 255,
  view: { title: 24, submit: 24, close: 24, privateMetadata: 3000, callbackId: 255, bytes: 250 * 1024 },
  /** `text` of a posted message is cut at this length. */
  messageText: 40_000,
  /** `text` of an update beyond this is refused with msg_too_long. */
  updateText: 4000,
  /** All text in the blocks of one message together; beyond it Slack answers msg_blocks_too_long. */
  messageBlocksText: 13_200,
  section: { text: 3000, fields: 10, fieldText: 2000 },
  header: { text: 150 },
  markdown: { text: 12_000 },
  context: { elements: 10 },
  actions: { elements: 25 },
  contextActions: { elements: 5 },
  image: { url: 3000, alt: 2000, title: 2000 },
  input: { label: 2000, hint: 2000 },
  table: { rows: 100, cells: 20 },
  dataTable: { minRows: 2, maxRows: 101, columns: 20 },
  dataVisualization: { perMessage: 2, title: 50, series: 12, segments: 12, points: 20, label: 20 },
  button: { text: 75, value: 2000, url: 3000, accessibilityLabel: 75 },
  option: { text: 75, value: 150, description: 75, url: 3000 },
  select: { options: 100, optionGroups: 100, groupLabel: 75, placeholder: 150 },
  overflow: { options: 5 },
  choice: { options: 10 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  plainTextInput: { text: 3000 },
} as const

export type Surface = keyof typeof limits.blocks

/** How long Slack waits for an acknowledgement, and how long what it hands out is good for. */
export const protocolLimits = {
  ackDeadlineMs: 3000,
  triggerLifeMs: 3000,
  responseUrlUses: 5,
  responseUrlLifeMs: 30 * 60 * 1000,
  viewStack: 3,
  sockets: 10,
} as const

const surrogatePairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/** Returns the length of a text as Slack counts it: code points, so that an emoji of one code point counts once. */
export function codePoints(text: string): number {
  const pairs = text.match(surrogatePairs)
  return text.length - (pairs?.length ?? 0)
}
