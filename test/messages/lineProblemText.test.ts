import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/catalogue.ts'
import { lineProblemText } from '../../src/messages/lineProblemText.ts'

const problem = { file: 'oneshot.conf', line: 5, column: 9, expected: 'reason', found: '' }

describe('the sentence of a line with a slip', () => {
  it.each(['reason', 'reason-after-slots', 'festivity-name'])(
    'says of a line that is used all the same that it counts (%s)',
    (expected) => {
      expect(lineProblemText(messagesIn('en'), { ...problem, expected })).toContain(
        'The line counts all the same.',
      )
    },
  )

  it.each([
    [
      'en',
      'oneshot.conf, line 5 is skipped: expected one 0 or 1 for each slot of the day at column 9, found “x”.',
    ],
    ['ca', 'oneshot.conf, línia 5: no es té en compte; a la columna 9 s’esperava'],
    ['es', 'oneshot.conf, línea 5: no se tiene en cuenta; en la columna 9 se esperaba'],
  ] as const)('names file, line, column and what was expected of any other (%s)', (language, text) => {
    const slots = { ...problem, expected: 'slots', found: 'x' }
    expect(lineProblemText(messagesIn(language), slots)).toContain(text)
  })
})
