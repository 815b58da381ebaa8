import type { ComponentChildren } from 'preact'
import type { Channel } from '../workspace/model.ts'
import { Avatar, TomatoMark } from './avatar.tsx'
import { languages } from './languages.ts'
import type { PageContext } from './pageContext.ts'
import { directConversation, type Spot } from './spot.ts'

/** Where one can go, who one is, and in which language. */
export function Sidebar({ spot, page }: { spot: Spot; page: PageContext }) {
  const { workspace, person, texts, selfPath, basePath } = page
  const channels = person.channels().filter(({ kind }) => kind === 'channel')
  const direct = directConversation(page)
  return (
    <nav id="sidebar" aria-label={texts.conversations}>
      <header>
        <strong>{workspace.team.name}</strong>
        <button type="button" class="icon menu-close" data-menu="close" aria-label={texts.closeMenu}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <h2>
        <TomatoMark size={20} /> {workspace.bot.name}
      </h2>
      <ul>
        <Entry
          href={`${selfPath}/home`}
          isHere={spot.kind === 'home'}
          label={texts.home}
          unread={0}
          page={page}
        />
        {direct === null ? null : (
          <Entry
            href={selfPath}
            isHere={spot.kind === 'channel' && spot.channel.id === direct.id}
            label={texts.messages}
            unread={person.unread(direct.id)}
            page={page}
          />
        )}
      </ul>
      <h2>{texts.channels}</h2>
      <ul>
        {channels.map((channel) => (
          <Entry
            href={`${selfPath}/channel/${channel.id}`}
            isHere={spot.kind === 'channel' && spot.channel.id === channel.id}
            label={<ChannelName channel={channel} />}
            unread={person.unread(channel.id)}
            page={page}
          />
        ))}
      </ul>
      <footer>
        <p class="self">
          <Avatar member={person.member} size={28} />
          <span>{person.member.realName}</span>
        </p>
        <form method="post" action={`${selfPath}/language`} class="language">
          <label for="language">{texts.language}</label>
          <select id="language" name="locale">
            {languages.map(({ locale, name, code }) => (
              <option value={locale} selected={code === page.language}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="button">
            {texts.changeLanguage}
          </button>
        </form>
        <a href={basePath}>{texts.switchPerson}</a>
      </footer>
    </nav>
  )
}

function ChannelName({ channel }: { channel: Channel }) {
  return (
    <>
      {channel.isPrivate ? <Lock /> : <span aria-hidden="true">#</span>} {channel.name}
    </>
  )
}

function Lock() {
  return (
    <svg class="lock" width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
      <rect x="0.75" y="5" width="8.5" height="6.25" rx="1.5" fill="currentColor" />
      <path d="M2.5 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  )
}

interface EntryProps {
  readonly href: string
  readonly isHere: boolean
  readonly label: ComponentChildren
  readonly unread: number
  readonly page: PageContext
}

function Entry({ href, isHere, label, unread, page }: EntryProps) {
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined} class={unread > 0 ? 'unread' : undefined}>
        <span>{label}</span>
        {unread > 0 ? (
          <span class="badge">
            <span aria-hidden="true">{unread}</span>
            <span class="unseen">{page.texts.unread(unread)}</span>
          </span>
        ) : null}
      </a>
    </li>
  )
}
