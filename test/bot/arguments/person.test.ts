import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration } from '../../../src/bot/arguments/duration.ts'
import { freeText, unescaped } from '../../../src/bot/arguments/freeText.ts'
import { mentionedUsers, readPerson } from '../../../src/bot/arguments/person.ts'
import { argumentContext, people } from '../people.ts'

function read(text: string) {
  return readPerson(argumentContext, text, (rest) => readDuration(rest).kind === 'read')
}

describe('readPerson', () => {
  it.each([
    ['maria 10m', 'maria', '10m'],
    ['Maria Soler 10m lunch', 'maria', '10m lunch'],
    ['3040', 'maria', ''],
    ['<@U1|maria.s> 10m', 'maria', '10m'],
    ['@maria', 'maria', ''],
    ['joan pere vidal 1h', 'jp', '1h'],
    ['joan puig', 'joan', ''],
    ['MARÍA', 'maria', ''],
  ])('finds the person with whom “%s” begins', (text, key, rest) => {
    expect(read(text)).toEqual({ kind: 'found', key, rest })
  })

  it('says which people an ambiguous name may mean, and keeps what follows', () => {
    expect(read('anna 10m lunch')).toEqual({
      kind: 'ambiguous',
      text: 'anna',
      keys: ['anna1', 'anna2'],
      rest: '10m lunch',
    })
  })

  it('takes for the unknown name what stands before the duration', () => {
    expect(read('mraia solre 10m lunch')).toMatchObject({
      kind: 'unknown',
      text: 'mraia solre',
      rest: '10m lunch',
    })
    expect(read('mraia 10m')).toMatchObject({ text: 'mraia', suggestions: ['maria'] })
  })

  it('does not take a stranger’s mention for somebody else', () => {
    expect(read('<@U9|maria> 10m')).toMatchObject({ kind: 'unknown' })
  })

  it('never crashes and gives keys of known people only', () => {
    const word = fc.constantFrom('maria', 'anna', 'joan', 'pere', 'vidal', '10m', '<@U1>', '<@', '3040', '>')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const found = read(text)
          if (found.kind === 'found') expect(people.names.has(found.key)).toBe(true)
          expect(text.trim()).toContain(found.rest.trim())
        },
      ),
    )
  })
})

describe('freeText', () => {
  it('shows mentions, channels and links as people read them', () => {
    expect(freeText(argumentContext, 'with <@U1|m> in <#C1|rest> and <@U7|pau>')).toBe(
      'with Maria Soler in #rest and @pau',
    )
    expect(freeText(argumentContext, 'see <https://example.org/a|the page> or <http://x.org|x.org>')).toBe(
      'see the page (https://example.org/a) or http://x.org',
    )
  })

  it('undoes the entities that Slack makes', () => {
    expect(unescaped('a &lt;b&gt; &amp;amp;')).toBe('a <b> &amp;')
  })
})

describe('mentionedUsers', () => {
  it('names each user once', () => {
    expect(mentionedUsers('<@U1|a> <@U2> <@U1>')).toEqual(['U1', 'U2'])
  })
})
