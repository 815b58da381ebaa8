import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionIds, actionValue, PauseValue, readActionValue } from '../../../src/notify/slack/actionIds.ts'
import {
  actions,
  context,
  divider,
  fields,
  header,
  image,
  input,
  paragraphs,
  section,
} from '../../../src/notify/slack/blocks.ts'
import {
  button,
  checkboxes,
  groupedSelect,
  overflow,
  radioButtons,
  staticSelect,
  textInput,
} from '../../../src/notify/slack/elements.ts'
import { codePoints, limits } from '../../../src/notify/slack/limits.ts'
import { home, message, modal } from '../../../src/notify/slack/surfaces.ts'
import { bold, cutMarkup, cutText, link, markup, mention } from '../../../src/notify/slack/text.ts'
import {
  blocksText,
  validateHome,
  validateMessage,
  validateModal,
} from '../../../src/notify/slack/validateBlocks.ts'
import { runs } from '../../harness/campaign.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: fc.constantFrom('&', '<', 'a', ' ', '\n', '🍅'), maxLength: 5000, size: 'max' }),
)
const choices = fc.array(
  fc.record({ text, value: fc.string({ minLength: 1, maxLength: 70 }), description: text }),
  { maxLength: 120 },
)
const confirm = fc.record({ title: text, text, confirm: text, deny: text })

const anyBlocks = fc
  .record({ text, texts: fc.array(text, { maxLength: 14 }), choices, confirm, count: fc.nat(40) })
  .map(({ text, texts, choices, confirm, count }) => [
    header(text),
    section(text, button({ text, actionId: 'a', confirm, label: text })),
    section(bold(text), overflow({ actionId: 'a', choices, confirm })),
    section(text, staticSelect({ actionId: 'a', choices, placeholder: text, initial: text })),
    section(text, groupedSelect({ actionId: 'a', groups: [{ label: text, choices }], placeholder: text })),
    fields(texts),
    context(...texts),
    divider(),
    image({ url: 'https://example.org/a.png', alt: text, title: text }),
    ...paragraphs(text),
    actions(Array.from({ length: count + 1 }, (_, index) => button({ text, actionId: `b${index}` }))),
  ])

const anyInputs = fc.record({ text, choices }).map(({ text, choices }) => [
  input({
    blockId: `1${text}`,
    label: text,
    hint: text,
    element: textInput({ actionId: 'a', initial: text, placeholder: text }),
  }),
  input({ blockId: `2${text}`, label: text, element: radioButtons({ actionId: 'b', choices }) }),
  input({
    blockId: `3${text}`,
    label: text,
    element: checkboxes({ actionId: 'c', choices, initial: [text] }),
  }),
])

describe('the Block Kit builder', () => {
  it('makes messages that Slack takes, whatever goes in', () => {
    fc.assert(
      fc.property(text, fc.array(anyBlocks, { maxLength: 4 }), (fallback, groups) => {
        const made = message(fallback, groups.flat())
        expect(validateMessage(made)).toEqual([])
        expect(blocksText(made.blocks)).toBeLessThanOrEqual(limits.messageBlocksText)
      }),
      runs({ short: 20, full: 2000 }),
    )
  })

  it('makes modals and home tabs that Slack takes, whatever goes in', () => {
    fc.assert(
      fc.property(text, anyBlocks, anyInputs, (title, blocks, inputs) => {
        const parts = { callbackId: 'c', title, close: title, submit: title }
        expect(validateModal(modal({ ...parts, blocks: [...inputs, ...blocks] }))).toEqual([])
        expect(validateHome(home([...blocks, ...inputs]))).toEqual([])
      }),
      runs({ short: 20, full: 2000 }),
    )
  })

  it('keeps the buttons at the end of a message that is too long', () => {
    const many = Array.from({ length: 80 }, () => section('x'.repeat(1000)))
    const made = message('x', [...many, actions([button({ text: 'Go', actionId: 'go' })])])
    expect(made.blocks.at(-1)).toMatchObject({ type: 'actions' })
    expect(validateMessage(made)).toEqual([])
  })

  it('refuses a value that would have to be cut', () => {
    expect(() => button({ text: 'a', actionId: 'a', value: 'x'.repeat(2001) })).toThrow(RangeError)
    expect(() =>
      modal({ callbackId: 'c', title: 't', close: 'c', metadata: 'x'.repeat(3001), blocks: [] }),
    ).toThrow(RangeError)
  })
})

describe('texts for Slack', () => {
  it('are cut by code points, with a sign that something is missing', () => {
    expect(cutText('🍅🍅🍅🍅', 3)).toBe('🍅🍅…')
    expect(cutText('🍅🍅🍅', 3)).toBe('🍅🍅🍅')
  })

  it('are never cut inside an escape or a link', () => {
    expect(cutMarkup('ab&amp;cd', 5)).toBe('ab…')
    expect(cutMarkup('ab <https://example.org|c> d', 12)).toBe('ab…')
  })

  it('stay within any limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (value, max) => {
        expect(codePoints(cutText(value, max))).toBeLessThanOrEqual(max)
        expect(codePoints(cutMarkup(value, max))).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('escape plain values and leave markup as it is', () => {
    expect(markup`${mention('U1')} & ${'<b>'} ${bold('a\nb ')}`.markup).toBe('<@U1> & &lt;b&gt; *a*\n*b*')
  })

  it('link without letting the text or the address end the link', () => {
    expect(link('https://example.org/a|b>c', 'x > y').markup).toBe('<https://example.org/a%7Cb%3Ec|x &gt; y>')
  })
})

describe('values of buttons', () => {
  it('come back as they went in', () => {
    expect(readActionValue(PauseValue, actionValue({ person: 'alba', minutes: 10 }))).toEqual({
      person: 'alba',
      minutes: 10,
    })
  })

  it('are null when they are not of that form', () => {
    expect(readActionValue(PauseValue, '{"minutes":-1}')).toBeNull()
    expect(readActionValue(PauseValue, 'not json')).toBeNull()
    expect(readActionValue(PauseValue, undefined)).toEqual({})
  })

  it('belong to actions with ids of their own', () => {
    expect(new Set(Object.values(actionIds)).size).toBe(Object.values(actionIds).length)
  })
})
