import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints, limits } from '../../../src/notify/slack/limits.ts'
import {
  blocksText,
  validateBlocks,
  validateHome,
  validateMessage,
  validateModal,
} from '../../../src/notify/slack/validateBlocks.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const option = (value: string) => ({ text: plain(value), value })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const button = (text: string, more: object = {}) => ({
  type: 'button',
  action_id: text,
  text: plain(text),
  ...more,
})
const select = (options: object[], more: object = {}) => ({
  type: 'static_select',
  action_id: 's',
  options,
  ...more,
})
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Pause'),
  blocks: [section('x')],
  ...more,
})

function pathsOf(blocks: object[]): string[] {
  return validateBlocks(blocks, 'message').map(({ path }) => path)
}

describe('validateBlocks', () => {
  it('accepts blocks at their limits', () => {
    expect(
      validateBlocks(
        many(50, () => section('é'.repeat(3000))),
        'message',
      ),
    ).toEqual([])
    expect(
      validateBlocks(
        many(100, () => section('x')),
        'home',
      ),
    ).toEqual([])
    expect(validateBlocks([actions(...many(25, (index) => button(`b${index}`)))], 'message')).toEqual([])
    expect(validateBlocks([actions(select(many(100, (index) => option(`o${index}`))))], 'message')).toEqual(
      [],
    )
  })

  it('refuses one more of each', () => {
    expect(pathsOf(many(51, () => section('x')))).toEqual(['/blocks'])
    expect(pathsOf([section('x'.repeat(3001))])).toEqual(['/blocks/0/text/text'])
    expect(pathsOf([{ type: 'header', text: plain('x'.repeat(151)) }])).toEqual(['/blocks/0/text/text'])
    expect(pathsOf([actions(...many(26, (index) => button(`b${index}`)))])).toEqual(['/blocks/0/elements'])
    expect(pathsOf([actions(select(many(101, (index) => option(`o${index}`))))])).toEqual([
      '/blocks/0/elements/0/options',
    ])
    expect(pathsOf([actions(button('x'.repeat(76), { action_id: 'a' }))])).toEqual([
      '/blocks/0/elements/0/text/text',
    ])
    expect(pathsOf([{ type: 'table', rows: many(101, () => []) }])).toContain('/blocks/0/rows')
  })

  it('counts code points, so that an emoji weighs one', () => {
    expect(pathsOf([{ type: 'header', text: plain('🍅'.repeat(150)) }])).toEqual([])
    expect(pathsOf([{ type: 'header', text: plain('🍅'.repeat(151)) }])).toHaveLength(1)
  })

  it('refuses what is unknown, misplaced, empty or double', () => {
    expect(pathsOf([{ type: 'marquee' }])).toEqual(['/blocks/0/type'])
    expect(pathsOf([actions({ type: 'plain_text_input', action_id: 'x' })])).toEqual([
      '/blocks/0/elements/0/type',
    ])
    expect(pathsOf([section('')])).toEqual(['/blocks/0/text/text'])
    expect(pathsOf([{ type: 'section' }])).toEqual(['/blocks/0/text'])
    expect(pathsOf([actions(button('a'), button('a'))])).toEqual(['/blocks/0/elements/1/action_id'])
    expect(
      pathsOf([
        { ...section('x'), block_id: 'b' },
        { ...section('y'), block_id: 'b' },
      ]),
    ).toEqual(['/blocks/1/block_id'])
    expect(pathsOf([actions(select([option('a')], { initial_option: option('b') }))])).toEqual([
      '/blocks/0/elements/0/initial_option',
    ])
    expect(validateBlocks([{ type: 'table', rows: [[]] }], 'modal').map(({ path }) => path)).toEqual([
      '/blocks/0/type',
    ])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        validateBlocks(value, 'message')
        validateBlocks([value], 'modal')
        validateModal(value)
        validateHome(value)
        blocksText(value)
      }),
    )
  })
})

describe('validateMessage', () => {
  it('asks for a text or blocks, and takes at most two charts', () => {
    const chart = {
      type: 'data_visualization',
      title: 'Calls',
      chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
    }
    expect(validateMessage({})).toHaveLength(1)
    expect(validateMessage({ text: 'x' })).toEqual([])
    expect(validateMessage({ blocks: [chart, chart] })).toEqual([])
    expect(validateMessage({ blocks: [chart, chart, chart] })).toHaveLength(1)
  })
})

describe('validateModal', () => {
  it('asks for a title of 24 and for a submit button where there is an input', () => {
    const input = { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } }
    expect(validateModal(modal())).toEqual([])
    expect(validateModal(modal({ title: plain('x'.repeat(25)) })).map(({ path }) => path)).toEqual([
      '/title/text',
    ])
    expect(validateModal(modal({ blocks: [input] })).map(({ path }) => path)).toEqual(['/submit'])
    expect(validateModal(modal({ blocks: [input], submit: plain('Go') }))).toEqual([])
    expect(validateModal(modal({ private_metadata: 'x'.repeat(3001) }))).toHaveLength(1)
  })
})

describe('codePoints', () => {
  it('counts as the string iterates', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => codePoints(text) === [...text].length))
    expect(limits.blocks.message).toBe(50)
  })
})
