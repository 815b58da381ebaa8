import type { Channel } from '../workspace/model.ts'
import type { PageContext } from './pageContext.ts'

/** What the page shows: a conversation or the app's home tab. */
export type Spot = { kind: 'home' } | { kind: 'channel'; channel: Channel }

/** Returns this person's direct conversation with the bot. */
export function directConversation(page: PageContext): Channel | null {
  return page.person.channels().find(({ kind }) => kind === 'im') ?? null
}
