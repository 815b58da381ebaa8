/** A piece of a text in Slack's mrkdwn. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; inner: Inline[] }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'user' | 'channel' | 'group'; id: string; label: string }
  | { kind: 'broadcast'; name: string }
  | { kind: 'date'; seconds: number; format: string; fallback: string }
  | { kind: 'emoji'; name: string }

export type Paragraph = { kind: 'lines' | 'quote'; inner: Inline[] } | { kind: 'preformatted'; text: string }

/** Returns a mrkdwn text as paragraphs; anything that is no mark-up stays text. */
export function parseMrkdwn(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const [index, part] of text.split('```').entries()) {
    const isFenced = index % 2 === 1 && index < text.split('```').length - 1
    if (isFenced)
      paragraphs.push({ kind: 'preformatted', text: decodeEntities(part.replace(/^\n|\n$/g, '')) })
    else if (part !== '') paragraphs.push(...parseLines(index % 2 === 1 ? `\`\`\`${part}` : part))
  }
  return paragraphs
}

function parseLines(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  let quoted = false
  const flush = (): void => {
    if (lines.length > 0)
      paragraphs.push({ kind: quoted ? 'quote' : 'lines', inner: parseInline(lines.join('\n')) })
    lines = []
  }
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line)
    if ((quote !== null) !== quoted) {
      flush()
      quoted = quote !== null
    }
    lines.push(quote?.[1] ?? line)
  }
  flush()
  return paragraphs
}

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const token =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}]):([a-z0-9_+'-]+):(?::skin-tone-\d:)?|\n|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)((?:(?!\4)[^\n])*?(?!\4)\S)\4(?![\p{L}\p{N}])/gu

/** Returns one line (or lines) of mrkdwn in pieces. */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = []
  let last = 0
  for (const match of text.matchAll(token)) {
    if (match.index > last) pieces.push({ kind: 'text', text: decodeEntities(text.slice(last, match.index)) })
    last = match.index + match[0].length
    pieces.push(pieceOf(match))
  }
  if (last < text.length) pieces.push({ kind: 'text', text: decodeEntities(text.slice(last)) })
  return pieces
}

function pieceOf(match: RegExpMatchArray): Inline {
  const [whole, code, angle, emoji, mark, inner] = match
  if (whole === '\n') return { kind: 'break' }
  if (code !== undefined) return { kind: 'code', text: decodeEntities(code) }
  if (angle !== undefined) return parseAngle(angle)
  if (emoji !== undefined) return { kind: 'emoji', name: emoji }
  if (mark === '*' || mark === '_' || mark === '~')
    return { kind: marks[mark], inner: parseInline(inner ?? '') }
  return { kind: 'text', text: decodeEntities(whole) }
}

function parseAngle(content: string): Inline {
  const bar = content.indexOf('|')
  const target = bar < 0 ? content : content.slice(0, bar)
  const label = bar < 0 ? '' : decodeEntities(content.slice(bar + 1))
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label }
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label }
  const subteam = /^!subteam\^(\w+)$/.exec(target)
  if (subteam?.[1] !== undefined) return { kind: 'group', id: subteam[1], label }
  const date = /^!date\^(\d+)\^([^^]+)/.exec(target)
  if (date?.[1] !== undefined)
    return { kind: 'date', seconds: Number(date[1]), format: date[2] ?? '', fallback: label }
  if (target.startsWith('!')) return { kind: 'broadcast', name: label === '' ? target.slice(1) : label }
  const url = decodeEntities(target)
  if (/^(https?:|mailto:|tel:)/i.test(url)) return { kind: 'link', url, label: label === '' ? url : label }
  return { kind: 'text', text: decodeEntities(`<${content}>`) }
}

/** Returns the text with the three entities of Slack turned into their characters. */
export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
