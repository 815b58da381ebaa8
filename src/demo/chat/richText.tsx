import type { VNode } from 'preact'
import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import { emojiCharacter } from './emoji.ts'
import { type Inline, type Paragraph, parseInline, parseMrkdwn } from './mrkdwn.ts'
import type { PageContext } from './pageContext.ts'
import { formatDateTokens } from './times.ts'

type Piece = VNode | string

/** Shows a text in Slack's mrkdwn. */
export function Mrkdwn({ text, page }: { text: string; page: PageContext }) {
  return (
    <>
      {parseMrkdwn(text).map((paragraph) => (
        <ShownParagraph paragraph={paragraph} page={page} />
      ))}
    </>
  )
}

function ShownParagraph({ paragraph, page }: { paragraph: Paragraph; page: PageContext }) {
  if (paragraph.kind === 'preformatted') return <pre>{paragraph.text}</pre>
  const inner = paragraph.inner.map((piece) => shownInline(piece, page))
  return paragraph.kind === 'quote' ? <blockquote>{inner}</blockquote> : <p>{inner}</p>
}

function shownInline(piece: Inline, page: PageContext): Piece {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'break':
      return <br />
    case 'code':
      return <code>{piece.text}</code>
    case 'bold':
      return <strong>{piece.inner.map((inner) => shownInline(inner, page))}</strong>
    case 'italic':
      return <em>{piece.inner.map((inner) => shownInline(inner, page))}</em>
    case 'strike':
      return <s>{piece.inner.map((inner) => shownInline(inner, page))}</s>
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          {piece.label}
        </a>
      )
    case 'user':
      return <UserMention id={piece.id} label={piece.label} page={page} />
    case 'channel':
      return <ChannelMention id={piece.id} label={piece.label} page={page} />
    case 'group':
      return <span class="mention">@{piece.label.replace(/^@/, '') || piece.id}</span>
    case 'broadcast':
      return <span class="mention">@{piece.name}</span>
    case 'date':
      return formatDateTokens(piece, page)
    case 'emoji':
      return emojiCharacter(piece.name) ?? `:${piece.name}:`
  }
}

function UserMention({ id, label, page }: { id: string; label: string; page: PageContext }) {
  const name = page.workspace.member(id)?.realName ?? (label === '' ? id : label)
  return <span class={id === page.person.member.id ? 'mention me' : 'mention'}>@{name}</span>
}

function ChannelMention({ id, label, page }: { id: string; label: string; page: PageContext }) {
  const name = page.workspace.channel(id)?.name ?? (label === '' ? id : label)
  return (
    <a class="mention" href={`${page.selfPath}/channel/${id}`}>
      #{name}
    </a>
  )
}

/** Shows a text object: plain text (with emoji shortcodes) or mrkdwn. */
export function TextObject({ text, page }: { text: unknown; page: PageContext }) {
  if (!isRecord(text)) return null
  if (text.type === 'mrkdwn') return <Mrkdwn text={String(text.text)} page={page} />
  return <>{plainText(text)}</>
}

/** Returns the text of a plain text object, its emoji shortcodes shown. */
export function plainText(text: unknown): string {
  if (!isRecord(text)) return ''
  return String(text.text).replaceAll(
    /:([a-z0-9_+-]+):/g,
    (whole, name: string) => emojiCharacter(name) ?? whole,
  )
}

/** Shows a `rich_text` block: sections, lists, quotes and preformatted text. */
export function RichText({ block, page }: { block: Json; page: PageContext }) {
  return (
    <>
      {listOf(block.elements)
        .filter(isRecord)
        .map((element) => (
          <RichTextPart element={element} page={page} />
        ))}
    </>
  )
}

function RichTextPart({ element, page }: { element: Json; page: PageContext }) {
  const children = listOf(element.elements).filter(isRecord)
  if (element.type === 'rich_text_list') {
    const items = children.map((child) => (
      <li>
        <RichTextPart element={child} page={page} />
      </li>
    ))
    return element.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>
  }
  const inner = children.map((child) => richInline(child, page))
  if (element.type === 'rich_text_preformatted') return <pre>{inner}</pre>
  if (element.type === 'rich_text_quote') return <blockquote>{inner}</blockquote>
  return <p>{inner}</p>
}

function richInline(element: Json, page: PageContext): Piece {
  const style = isRecord(element.style) ? element.style : {}
  let shown = richLeaf(element, page)
  if (style.code === true) shown = <code>{shown}</code>
  if (style.bold === true) shown = <strong>{shown}</strong>
  if (style.italic === true) shown = <em>{shown}</em>
  if (style.strike === true) shown = <s>{shown}</s>
  return shown
}

function richLeaf(element: Json, page: PageContext): Piece {
  const text = typeof element.text === 'string' ? element.text : ''
  if (element.type === 'link') {
    const url = String(element.url)
    return shownInline({ kind: 'link', url: safeUrl(url), label: text === '' ? url : text }, page)
  }
  if (element.type === 'user')
    return shownInline({ kind: 'user', id: String(element.user_id), label: '' }, page)
  if (element.type === 'channel')
    return shownInline({ kind: 'channel', id: String(element.channel_id), label: '' }, page)
  if (element.type === 'emoji') return shownInline({ kind: 'emoji', name: String(element.name) }, page)
  if (element.type === 'broadcast')
    return shownInline({ kind: 'broadcast', name: String(element.range) }, page)
  return text
}

/** Returns the address if it leads to a web page, mail or phone; else one that leads nowhere. */
export function safeUrl(url: string): string {
  return /^(https?:|mailto:|tel:|\/)/i.test(url) ? url : '#'
}

/** Shows Markdown as far as `markdown` blocks of ours use it: headings, lists, bold, italic, code, links. */
export function Markdown({ text, page }: { text: string; page: PageContext }) {
  const shown: VNode[] = []
  let items: VNode[] = []
  const flush = (): void => {
    if (items.length > 0) shown.push(<ul>{items}</ul>)
    items = []
  }
  for (const line of text.split('\n')) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line)
    if (item !== null) {
      items.push(<li>{markdownInline(item[1] ?? '', page)}</li>)
      continue
    }
    flush()
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    if (heading !== null) shown.push(<h4>{markdownInline(heading[2] ?? '', page)}</h4>)
    else if (line.trim() !== '') shown.push(<p>{markdownInline(line, page)}</p>)
  }
  flush()
  return <>{shown}</>
}

function markdownInline(line: string, page: PageContext): Piece[] {
  const asMrkdwn = line
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<$2|$1>')
    .replaceAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g, '_$1_')
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replaceAll(/~~([^~\n]+)~~/g, '~$1~')
  return parseInline(asMrkdwn).map((piece) => shownInline(piece, page))
}
