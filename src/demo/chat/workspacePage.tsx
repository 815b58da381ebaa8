import { Blocks } from './blocks.tsx'
import { Composer } from './composer.tsx'
import { Document } from './document.tsx'
import { MessageList } from './messageList.tsx'
import { Modals } from './modal.tsx'
import type { PageContext } from './pageContext.ts'
import { Mrkdwn } from './richText.tsx'
import { Sidebar } from './sidebar.tsx'
import { directConversation, type Spot } from './spot.ts'

/** The workspace as one member sees it: where to go, and a conversation or the home tab. */
export function WorkspacePage({ spot, page }: { spot: Spot; page: PageContext }) {
  const { workspace, person, texts } = page
  let total = 0
  for (const { id } of person.channels()) total += person.unread(id)
  const name =
    spot.kind === 'home' || spot.channel.kind === 'im' ? workspace.bot.name : `#${spot.channel.name}`
  return (
    <Document
      title={`${total > 0 ? `(${total}) ` : ''}${name} · ${person.member.realName}`}
      language={page.language}
      basePath={page.basePath}
      hasClient
      ribbon={page.options.ribbon?.(page.language) ?? null}
    >
      <div
        class="frame"
        data-self={page.selfPath}
        data-here={spot.kind === 'home' ? 'home' : spot.channel.id}
        data-lost={texts.connectionLost}
      >
        <Sidebar spot={spot} page={page} />
        <main>
          <PlaceHeader spot={spot} name={name} unread={total} page={page} />
          <Banner page={page} />
          {spot.kind === 'home' ? <Home page={page} /> : <MessageList channel={spot.channel} page={page} />}
          {spot.kind === 'home' ? null : <Composer channel={spot.channel} where={name} page={page} />}
        </main>
        <Modals page={page} />
        <p id="toast" role="status" hidden />
      </div>
    </Document>
  )
}

function PlaceHeader({
  spot,
  name,
  unread,
  page,
}: {
  spot: Spot
  name: string
  unread: number
  page: PageContext
}) {
  const { texts, selfPath } = page
  const isApp = spot.kind === 'home' || spot.channel.id === directConversation(page)?.id
  const topic = spot.kind === 'channel' && !isApp ? spot.channel.topic : ''
  const members = spot.kind === 'channel' && !isApp ? texts.members(spot.channel.members.size) : ''
  return (
    <header id="place">
      <button
        type="button"
        class="icon menu-open"
        data-menu="open"
        aria-label={unread > 0 ? `${texts.openMenu}. ${texts.unread(unread)}` : texts.openMenu}
        aria-controls="sidebar"
      >
        <span aria-hidden="true">☰</span>
        {unread > 0 ? (
          <span class="badge" aria-hidden="true">
            {unread}
          </span>
        ) : null}
      </button>
      <h1>{name}</h1>
      {isApp ? (
        <div class="tabs">
          <a href={`${selfPath}/home`} aria-current={spot.kind === 'home' ? 'page' : undefined}>
            {texts.home}
          </a>
          <a href={selfPath} aria-current={spot.kind === 'channel' ? 'page' : undefined}>
            {texts.messages}
          </a>
        </div>
      ) : (
        <p>{[members, topic].filter((part) => part !== '').join(' · ')}</p>
      )}
    </header>
  )
}

function Banner({ page }: { page: PageContext }) {
  const text = page.options.banner?.(page.language) ?? ''
  if (text === '') return null
  return (
    <details class="banner" open={!hasWritten(page)}>
      <summary>{page.texts.whatToTry}</summary>
      <div class="prose">
        <Mrkdwn text={text} page={page} />
      </div>
    </details>
  )
}

function hasWritten(page: PageContext): boolean {
  const direct = directConversation(page)
  return direct !== null && page.person.messages(direct.id).length > 0
}

function Home({ page }: { page: PageContext }) {
  const home = page.person.home()
  return (
    <div id="home" data-view={home?.id ?? ''}>
      {home === null ? (
        <p class="empty">{page.texts.emptyHome(page.workspace.bot.name)}</p>
      ) : (
        <Blocks blocks={home.blocks} scope={`view-${home.id}`} page={page} entered={home.entered} />
      )}
    </div>
  )
}
