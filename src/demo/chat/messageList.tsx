import type { Channel, Message, StoredFile } from '../workspace/model.ts'
import { Avatar } from './avatar.tsx'
import { Blocks } from './blocks.tsx'
import { emojiCharacter } from './emoji.ts'
import type { PageContext } from './pageContext.ts'
import { Mrkdwn } from './richText.tsx'
import { dayInWords, dayOf, hourOf } from './times.ts'

const shownMessages = 200
const groupedSeconds = 300

/** The messages of a conversation, by day, threads folded under their first message. */
export function MessageList({ channel, page }: { channel: Channel; page: PageContext }) {
  const messages = page.person.messages(channel.id)
  const known = new Set(messages.map(({ ts }) => ts))
  const roots = messages
    .filter(({ threadTs, ts }) => threadTs === null || threadTs === ts || !known.has(threadTs))
    .slice(-shownMessages)
  const newest = roots.at(-1)
  const where = channel.kind === 'im' ? page.workspace.bot.name : `#${channel.name}`
  return (
    <div id="messages" role="log" aria-live="polite" aria-label={where}>
      {newest === undefined ? <EmptyConversation channel={channel} page={page} /> : null}
      {roots.map((message, index) => {
        const previous = roots[index - 1]
        const day = dayOf(message.ts, page)
        const isNewDay = previous === undefined || dayOf(previous.ts, page) !== day
        return (
          <>
            {isNewDay ? (
              <h2 class="day" id={`day-${day}`}>
                <span>{dayInWords(day, dayOf(newest?.ts ?? message.ts, page), page)}</span>
              </h2>
            ) : null}
            <ShownMessage
              message={message}
              replies={messages.filter(({ threadTs, ts }) => threadTs === message.ts && ts !== message.ts)}
              isGrouped={!isNewDay && previous !== undefined && belongsTo(previous, message)}
              page={page}
            />
          </>
        )
      })}
    </div>
  )
}

function belongsTo(previous: Message, message: Message): boolean {
  return (
    previous.userId === message.userId &&
    previous.onlyFor === message.onlyFor &&
    Number(message.ts) - Number(previous.ts) < groupedSeconds
  )
}

function EmptyConversation({ channel, page }: { channel: Channel; page: PageContext }) {
  const command = page.workspace.commands[0]?.command ?? ''
  const { bot } = page.workspace
  return (
    <p class="empty">
      {channel.kind === 'im' ? page.texts.emptyDirect(bot.name, command) : page.texts.emptyChannel(command)}
    </p>
  )
}

interface ShownMessageProps {
  readonly message: Message
  readonly replies: readonly Message[]
  readonly isGrouped: boolean
  readonly page: PageContext
  readonly isReply?: boolean
}

function ShownMessage({ message, replies, isGrouped, page, isReply = false }: ShownMessageProps) {
  const author = message.userId === null ? null : page.workspace.member(message.userId)
  const id = `m-${message.ts.replace('.', '-')}`
  const isPrivate = message.onlyFor !== null
  const classes = ['message', isGrouped ? 'grouped' : '', isPrivate ? 'private' : ''].filter(
    (name) => name !== '',
  )
  const hour = hourOf(message.ts, page)
  return (
    <article id={id} class={classes.join(' ')} data-channel={message.channel} data-ts={message.ts}>
      <div class="gutter">
        {isGrouped ? <time>{hour}</time> : <Avatar member={author} size={isReply ? 24 : 36} />}
      </div>
      <div class="content">
        {isPrivate ? <p class="only-you">{page.texts.onlyYou}</p> : null}
        {isGrouped ? null : (
          <header>
            <strong>{author?.realName ?? page.workspace.team.name}</strong>
            {author?.isBot ? <span class="tag">{page.texts.app}</span> : null}
            <time>{hour}</time>
          </header>
        )}
        {message.blocks.length > 0 ? (
          <Blocks blocks={message.blocks} scope={id} page={page} />
        ) : (
          <div class="prose">
            <Mrkdwn text={message.text} page={page} />
          </div>
        )}
        {message.edited ? <small class="edited">{page.texts.edited}</small> : null}
        {message.files.map((file) => (
          <AttachedFile file={file} page={page} />
        ))}
        <Reactions message={message} page={page} />
        {isReply || isPrivate ? null : <Thread message={message} replies={replies} id={id} page={page} />}
      </div>
    </article>
  )
}

function AttachedFile({ file, page }: { file: StoredFile; page: PageContext }) {
  const source = `${page.basePath}/files/${file.id}`
  if (!file.mimetype.startsWith('image/')) return <a href={source}>{file.title}</a>
  return (
    <figure>
      <a href={source} target="_blank" rel="noopener noreferrer">
        <img src={source} alt={file.altText || file.title || page.texts.picture} loading="lazy" />
      </a>
      <figcaption>{file.title}</figcaption>
    </figure>
  )
}

function Reactions({ message, page }: { message: Message; page: PageContext }) {
  if (message.reactions.length === 0) return null
  return (
    <ul class="reactions">
      {message.reactions.map(({ name, users }) => (
        <li title={page.texts.reactions(name, users.size)}>
          {emojiCharacter(name) ?? `:${name}:`} {users.size}
        </li>
      ))}
    </ul>
  )
}

function Thread({
  message,
  replies,
  id,
  page,
}: {
  message: Message
  replies: readonly Message[]
  id: string
  page: PageContext
}) {
  return (
    <details class={replies.length === 0 ? 'thread quiet' : 'thread'} id={`${id}-thread`}>
      <summary>{page.texts.replies(replies.length)}</summary>
      {replies.map((reply) => (
        <ShownMessage message={reply} replies={[]} isGrouped={false} page={page} isReply />
      ))}
      <form class="reply" data-say={message.channel} data-thread={message.ts}>
        <textarea rows={1} name="text" aria-label={page.texts.replyTo} placeholder={page.texts.replyTo} />
        <button type="submit" class="button">
          {page.texts.send}
        </button>
      </form>
    </details>
  )
}
