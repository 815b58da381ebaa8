import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/domain/language.ts'
import { codePoints, limits } from '../../../src/notify/slack/limits.ts'
import { noticeMessage } from '../../../src/notify/slack/noticeMessage.ts'
import { blocksText, validateMessage } from '../../../src/notify/slack/validateBlocks.ts'
import { runs } from '../../harness/campaign.ts'
import { anyNotice } from '../anyNotice.ts'
import { readerOf } from '../readerOf.ts'

const slot = { date: '2026-11-26', from: '10:15', until: '11:30' }

function buttonsOf(blocks: readonly unknown[]): unknown[] {
  return blocks.flatMap((block) => {
    const parsed = JSON.parse(JSON.stringify(block))
    return parsed.type === 'actions' ? parsed.elements : []
  })
}

describe('a notice in Slack', () => {
  it('is never what Slack would refuse, whatever is in it', () => {
    fc.assert(
      fc.property(anyNotice, fc.constantFrom(...languages), (notice, language) => {
        const message = noticeMessage(readerOf('alba', language), notice)
        expect(validateMessage(message)).toEqual([])
        expect(blocksText(message.blocks)).toBeLessThanOrEqual(limits.messageBlocksText)
        expect(codePoints(message.text)).toBeLessThanOrEqual(limits.updateText)
        expect(buttonsOf(message.blocks).length).toBeLessThanOrEqual(3)
      }),
      runs({ short: 100, full: 5000 }),
    )
  })

  it('has the fact as fallback and in bold as first line', () => {
    const message = noticeMessage(readerOf(), { kind: 'added-by-other', by: 'bernat' })
    const fact = 'Bernat Roca has added you to the queue: calls may ring at your phone now.'
    expect(message.text).toBe(fact)
    expect(message.blocks[0]).toMatchObject({ type: 'section', text: { type: 'mrkdwn', text: `*${fact}*` } })
  })

  it('escapes what people wrote, so that nobody is called by it', () => {
    const message = noticeMessage(readerOf(null), { kind: 'says', text: 'tea & <!channel>', by: 'alba' })
    expect(message.text).toBe('🍅 tea &amp; &lt;!channel&gt;')
    expect(JSON.stringify(message.blocks)).not.toContain('<!channel>')
  })

  it('opens the week of the edited slot, the reader’s own shifts first', () => {
    const notice = {
      kind: 'your-cell-edited',
      slot,
      day: 'dj',
      from: 'alba',
      to: 'bernat',
      by: 'carla',
    } as const
    expect(buttonsOf(noticeMessage(readerOf(), notice).blocks)).toMatchObject([
      { action_id: 'shifts.show', value: '{"week":"2026-11-23"}' },
      { action_id: 'timetable.show', value: '{"week":"2026-11-23"}' },
      { action_id: 'dashboard.open' },
    ])
  })

  it('offers whoever was taken out to join again', () => {
    const { blocks } = noticeMessage(readerOf(), { kind: 'removed-by-other', by: 'carla' })
    expect(buttonsOf(blocks)[0]).toMatchObject({ action_id: 'queue.join' })
  })

  it('divides a long text into paragraphs and loses none of it', () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ')
    const { blocks } = noticeMessage(readerOf(null), { kind: 'says', text: words, by: 'alba' })
    const shown = blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text] : []))
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.join(' ')).toBe(`🍅 ${words}`)
  })
})
