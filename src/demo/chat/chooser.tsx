import type { Language } from '../../domain/language.ts'
import { chatMessages } from '../workspace/chatMessages.ts'
import type { Member } from '../workspace/model.ts'
import type { Workspace } from '../workspace/startWorkspace.ts'
import { Avatar, TomatoMark } from './avatar.tsx'
import { Document } from './document.tsx'
import type { ChatOptions } from './pageContext.ts'

/** The page on which one chooses who to be. */
export function Chooser({
  workspace,
  options,
  basePath,
  language,
}: {
  workspace: Workspace
  options: ChatOptions
  basePath: string
  language: Language
}) {
  const texts = chatMessages(language)
  const suggested = options.suggested?.() ?? []
  const notes = new Map(suggested.map(({ memberId, note }) => [memberId, note]))
  const everybody = workspace.members().filter((member) => !member.isBot && !member.deleted)
  const first = suggested.flatMap(({ memberId }) => everybody.filter(({ id }) => id === memberId))
  const rest = everybody
    .filter(({ id }) => !notes.has(id))
    .sort((one, other) => one.realName.localeCompare(other.realName, language))
  const people = (members: readonly Member[]) => (
    <ul class="people">
      {members.map((member) => (
        <li>
          <a href={`${basePath}/as/${member.id}`}>
            <Avatar member={member} />
            <span>
              <strong>{member.realName}</strong>
              <small>{notes.get(member.id) ?? `@${member.name}`}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <Document
      title={`${texts.chooserTitle} · ${workspace.bot.name}`}
      language={language}
      basePath={basePath}
      hasClient={false}
      ribbon={options.ribbon?.(language) ?? null}
    >
      <main class="chooser">
        <header>
          <TomatoMark size={40} />
          <h1>{texts.chooserTitle}</h1>
        </header>
        <p>{texts.chooserLead(workspace.team.name)}</p>
        {first.length === 0 ? null : <h2>{texts.suggestedHeading}</h2>}
        {first.length === 0 ? null : people(first)}
        <h2>{texts.everybodyHeading}</h2>
        {people(rest)}
      </main>
    </Document>
  )
}
