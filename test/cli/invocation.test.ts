import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serveOptions } from '../../src/cli/commands/serve.ts'
import { readInvocation } from '../../src/cli/invocation.ts'
import { commandNames, commands } from '../../src/cli/table.ts'

function problemOf(...args: string[]) {
  const invocation = readInvocation(args, commands)
  return invocation.kind === 'usage' ? invocation.problem : invocation.kind
}

function inputOf(...args: string[]) {
  const invocation = readInvocation(args, commands)
  if (invocation.kind !== 'command') throw new Error(`not a command: ${JSON.stringify(invocation)}`)
  return invocation.input
}

describe('readInvocation', () => {
  it('finds the command wherever its options stand', () => {
    for (const args of [
      ['queue', 'set', '-d', '2030-01-07', '-t', '10:15', '--home', 'x', '--json'],
      ['--home', 'x', 'queue', '-t', '10:15', 'set', '--json', '--date=2030-01-07'],
      ['--json', '--home=x', '-d2030-01-07', 'queue', 'set', '--time', '10:15'],
    ]) {
      const invocation = readInvocation(args, commands)
      expect(invocation).toMatchObject({ kind: 'command', home: 'x', json: true })
      expect(inputOf(...args).command).toBe('queue set')
      expect(inputOf(...args).text('date')).toBe('2030-01-07')
      expect(inputOf(...args).text('time')).toBe('10:15')
    }
  })

  it('joins the words of a rest argument', () => {
    const input = inputOf('queue', 'pause', 'alba', '15m', 'at', 'the', 'dentist')
    expect([input.argument('PERSON'), input.argument('DURATION'), input.argument('REASON')]).toEqual([
      'alba',
      '15m',
      'at the dentist',
    ])
  })

  it('takes what follows -- for arguments', () => {
    expect(inputOf('says', '--', '--help').positionals).toEqual(['--help'])
  })

  it('keeps every value of an option that repeats, and an empty one', () => {
    expect(inputOf('person', 'set', 'alba', '--group', 'it', '--group', 'admin').texts('group')).toEqual([
      'it',
      'admin',
    ])
    expect(inputOf('person', 'set', 'alba', '--email', '').text('email')).toBe('')
    expect(inputOf('person', 'set', 'alba', '--table', '-1').text('table')).toBe('-1')
  })

  it.each([
    [['--version'], { kind: 'version' }],
    [['--help'], { kind: 'help', about: null }],
    [['help'], { kind: 'help', about: null }],
    [['queue', '--help'], { kind: 'help', about: 'queue' }],
    [['help', 'queue', 'set'], { kind: 'help', about: 'queue set' }],
    [['serve', '-h', '--port'], { kind: 'help', about: 'serve' }],
  ])('answers %j with version or help', (args, expected) => {
    expect(readInvocation(args, commands)).toMatchObject(expected)
  })

  it('says what is wrong, with what may have been meant', () => {
    expect(problemOf()).toEqual({ kind: 'no-command' })
    expect(problemOf('sreve')).toEqual({ kind: 'unknown-command', text: 'sreve', suggestions: ['serve'] })
    expect(problemOf('xyzzy', '--help')).toMatchObject({ kind: 'unknown-command', suggestions: [] })
    expect(problemOf('queue', 'puase', 'alba')).toEqual({
      kind: 'unknown-command',
      text: 'queue puase',
      suggestions: ['queue pause'],
    })
    expect(problemOf('queue')).toMatchObject({
      kind: 'incomplete-command',
      words: expect.arrayContaining(['show']),
    })
    expect(problemOf('serve', '--prot', '1')).toEqual({
      kind: 'unknown-option',
      text: '--prot',
      suggestions: ['--port'],
    })
    expect(problemOf('queue', 'show', '-x')).toMatchObject({ kind: 'unknown-option', text: '-x' })
    expect(problemOf('serve', '--port')).toEqual({ kind: 'option-needs-value', option: '--port', value: 'N' })
    expect(problemOf('serve', '--port', '--debug')).toMatchObject({ kind: 'option-needs-value' })
    expect(problemOf('serve', '--demo=yes')).toEqual({ kind: 'option-takes-no-value', option: '--demo' })
    expect(problemOf('queue', 'pause')).toEqual({ kind: 'missing-argument', argument: 'PERSON' })
    expect(problemOf('says')).toEqual({ kind: 'missing-argument', argument: 'TEXT' })
    expect(problemOf('queue', 'show', 'alba')).toEqual({ kind: 'extra-argument', text: 'alba' })
  })

  it('never throws, and knows --json of any line', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '--json',
        '--home',
        '--',
        '-d',
        '--yes',
        ...commandNames.flatMap((name) => name.split(' ')),
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(readInvocation(['--json', ...words], commands).json || words.includes('--')).toBe(true)
      }),
    )
  })
})

describe('serveOptions', () => {
  it('reads every option', () => {
    const line = 'serve --demo --keep --speed 60 --fake --queue test --debug --host 0.0.0.0 -p 80'
    expect(serveOptions(inputOf(...line.split(' ')))).toEqual({
      kind: 'serve',
      options: {
        demo: true,
        keep: true,
        speed: 60,
        fake: true,
        queue: 'test',
        debug: true,
        host: '0.0.0.0',
        port: 80,
      },
    })
    expect(serveOptions(inputOf('serve'))).toMatchObject({
      options: { demo: false, speed: null, port: null },
    })
  })

  it.each([
    ['--port', '0'],
    ['--port', '70000'],
    ['--port', 'http'],
    ['--speed', '0'],
    ['--speed', '1e9'],
    ['--speed', '9999'],
    ['--queue', 'a b'],
    ['--host', ''],
  ])('refuses %s %j', (option, value) => {
    expect(serveOptions(inputOf('serve', option, value))).toMatchObject({
      kind: 'usage',
      problem: { kind: 'bad-value', subject: option, value },
    })
  })
})
