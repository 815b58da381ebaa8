import { describe, expect, it } from 'vitest'
import { isFingerprint } from '../../src/domain/remote/fingerprint.ts'
import { algorithmOf, judgeHostKey, knownHostsLine } from '../../src/remote/hostKeys.ts'

const key = keyOf('ssh-ed25519', 1)
const other = keyOf('ssh-ed25519', 2)

function keyOf(algorithm: string, filler: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(algorithm.length)
  return Buffer.concat([length, Buffer.from(algorithm), Buffer.alloc(36, filler)])
}

const base64 = key.toString('base64')

describe('a host key', () => {
  it('is known by the line that pins it, at the usual port and at another one', () => {
    for (const port of [22, 2222]) {
      const line = knownHostsLine('www.example.org', port, key)
      expect(judgeHostKey(line, 'WWW.example.org', port, key)).toEqual({ kind: 'known' })
      expect(judgeHostKey(line, 'www.example.org', port + 1, key)).toEqual({ kind: 'unknown' })
      expect(judgeHostKey(line, 'www.example.org', port, other)).toMatchObject({ kind: 'changed' })
    }
  })

  it.each([
    ['a list of names', 'www.example.org,10.0.0.5', 'known'],
    ['a pattern', '*.example.org', 'known'],
    ['a pattern of one character', 'ww?.example.org', 'known'],
    ['a pattern that excludes it', '*.example.org,!www.example.org', 'unknown'],
    ['a name that only looks alike', 'wwwxexample.org', 'unknown'],
    ['another host', 'ftp.example.org', 'unknown'],
  ])('is judged by %s', (_, names, kind) => {
    expect(judgeHostKey(`${names} ssh-ed25519 ${base64} comment\n`, 'www.example.org', 22, key)).toEqual({
      kind,
    })
  })

  it('is not known by comments, certificate authorities and lines that are no lines', () => {
    const text = `# www.example.org ssh-ed25519 ${base64}
@cert-authority www.example.org ssh-ed25519 ${base64}
www.example.org

www.example.org ssh-ed25519
`
    expect(judgeHostKey(text, 'www.example.org', 22, key)).toEqual({ kind: 'unknown' })
  })

  it('tells its algorithm, and what is no key has none', () => {
    expect(algorithmOf(key)).toBe('ssh-ed25519')
    expect(algorithmOf(Buffer.from('x'))).toBe('')
  })

  it.each([
    [`SHA256:${'a'.repeat(43)}`, true],
    [`SHA256:${'a'.repeat(42)}`, false],
    ['16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', false],
    ['', false],
  ])('%s is a fingerprint: %s', (text, expected) => {
    expect(isFingerprint(text)).toBe(expected)
  })
})
