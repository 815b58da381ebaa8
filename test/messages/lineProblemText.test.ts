import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/catalogue.ts'
import { lineProblemText } from '../../src/messages/lineProblemText.ts'

const problem = { file: 'oneshot.conf', line: 5, column: 9, expected: 'reason', found: '' }

describe('the sentence of a line with a slip', () => {
  it('says that a line is skipped only when it is', () => {
    const en = messagesIn('en')
    expect(lineProblemText(en, problem)).toContain('The line counts all the same.')
    expect(lineProblemText(en, { ...problem, expected: 'slots' })).toContain('line 5 is skipped')
  })
})
