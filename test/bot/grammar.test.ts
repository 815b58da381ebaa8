import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/bot/commands/index.ts'
import { commandNamed, parseLine, splitLine, wordsOf } from '../../src/bot/grammar.ts'
import { languages } from '../../src/domain/language.ts'
import { messagesIn } from '../../src/messages/catalogue.ts'
import { runs } from '../harness/campaign.ts'
import { argumentContext } from './people.ts'

const english = messagesIn('en')

function parse(line: string) {
  return parseLine(commands, line, argumentContext, english)
}

describe('the table of commands', () => {
  it('is every file of the folder, in the order of help', () => {
    const folder = new URL('../../src/bot/commands/', import.meta.url)
    const files = readdirSync(folder).filter((file) => file !== 'index.ts')
    expect(commands.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort())
    const ranks = commands.map(({ rank }) => rank)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })

  it('gives no word to two commands', () => {
    const words = commands.flatMap(wordsOf)
    expect(words).toEqual([...new Set(words)])
  })

  it.each(languages)('has a word, a help line and examples for each command in “%s”', (language) => {
    for (const command of commands) {
      const texts = command.texts(messagesIn(language))
      expect(texts.words.length, command.name).toBeGreaterThan(0)
      expect(texts.help, command.name).not.toBe('')
      expect(texts.examples.length, command.name).toBeGreaterThan(0)
    }
  })

  it.each(languages)('gives examples in “%s” that it understands itself', (language) => {
    for (const command of commands) {
      for (const example of command.texts(messagesIn(language)).examples) {
        const parsed = parse(example)
        expect(parsed.command?.name, example).toBe(command.name)
        expect(parsed.prepared.kind, example).toBe('ready')
      }
    }
  })
})

describe('parseLine', () => {
  it('takes an empty line for “now”', () => {
    for (const line of ['', '  ', '/tomatic', 'tomatic']) expect(parse(line).command?.name).toBe('now')
  })

  it('understands words in any language, with and without accents, in any case', () => {
    for (const line of ['queue', 'CUA', 'cola', '/tomatic estado', 'Tomàtic: cua']) {
      expect(parse(line).command?.name, line).toBe('queue')
    }
    expect(commandNamed(commands, 'reprèn')?.name).toBe('resume')
    expect(commandNamed(commands, 'quien')?.name).toBe('who')
  })

  it('takes two words for one where they mean a command together', () => {
    for (const line of ['per què', 'Por qué maria', '/tomatic per que divendres 10:15']) {
      expect(parse(line).command?.name, line).toBe('why')
    }
    expect(parse('por qué zzz').prepared).toEqual(parse('porqué zzz').prepared)
  })

  it('suggests what was probably meant, with the arguments kept', () => {
    expect(parse('puase maria 10m')).toMatchObject({
      command: null,
      prepared: {
        problem: { kind: 'unknown-command', text: 'puase', suggestions: [{ line: 'pause maria 10m' }] },
      },
    })
    expect(parse('zzzzzz')).toMatchObject({ prepared: { problem: { suggestions: [] } } })
  })

  it.each([
    ['pause mraia 10m lunch', { kind: 'unknown-person', keys: ['maria'], rest: '10m lunch' }],
    ['pause anna 10m', { kind: 'ambiguous-person', keys: ['anna1', 'anna2'], rest: '10m' }],
    ['pause maria 10x', { kind: 'bad-duration', text: '10x' }],
    ['pause maria lunch', { kind: 'bad-duration', text: 'lunch' }],
    ['pause 0m', { kind: 'bad-duration', text: '0m' }],
    ['shifts maria someday', { kind: 'bad-week', text: 'someday' }],
    ['shifts 2026-13-01', { kind: 'bad-week', text: '2026-13-01' }],
    ['timetable nxt', { kind: 'bad-week', text: 'nxt' }],
    ['who fryday', { kind: 'bad-moment', text: 'fryday' }],
    ['add', { kind: 'missing-person' }],
    ['add maria now', { kind: 'too-many-words', text: 'now' }],
    ['join maria', { kind: 'too-many-words', text: 'maria' }],
    ['says', { kind: 'nothing-to-say' }],
    ['says anna hello', { kind: 'ambiguous-person', keys: ['anna1', 'anna2'], rest: 'hello' }],
    ['says maria', { kind: 'nothing-to-say' }],
    ['says <#C9|random> hello', { kind: 'unknown-channel', text: '#random' }],
  ])('says what is wrong with “%s”', (line, problem) => {
    expect(parse(line)).toMatchObject({ prepared: { kind: 'problem', problem } })
  })

  it('never crashes, whatever is written', () => {
    const word = fc.constantFrom(
      'pause',
      'says',
      'who',
      'shifts',
      'add',
      'anna',
      'maria',
      '10m',
      '+1',
      '<@U1>',
      'next',
    )
    const line = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(line, (text) => {
        expect(['ready', 'problem']).toContain(parse(text).prepared.kind)
      }),
      runs({ short: 150, full: 100_000 }),
    )
  })
})

describe('splitLine', () => {
  it('keeps the arguments as they were typed', () => {
    expect(splitLine('  says  Good   morning ')).toEqual({ word: 'says', rest: 'Good   morning' })
  })
})
