import { startWorkspace, type Workspace } from '../../../src/demo/workspace/startWorkspace.ts'
import { createDirectory, type Directory } from '../../../src/notify/slack/directory.ts'
import { createSlackClient } from '../../../src/notify/slack/slackClient.ts'
import { type Helpline, openHelpline } from '../../harness/helpline.ts'

export interface Chat {
  readonly helpline: Helpline
  readonly workspace: Workspace
  readonly client: ReturnType<typeof createSlackClient>
  readonly directory: Directory
  /** The texts that a person sees in the direct message with the app, oldest first. */
  directMessages(name: string): string[]
  /** Real time, for what is remembered about users. */
  time: { nowMs: number }
  close(): Promise<void>
}

const members = [
  { name: 'alba', realName: 'Alba Pi', email: 'alba@example.org', locale: 'ca-ES' },
  { name: 'bernat', realName: 'Bernat Roca', email: 'Bernat@Example.org', locale: 'es-ES' },
  { name: 'carla', realName: 'Carla Mas', email: 'carla@example.org', locale: 'de-DE' },
  { name: 'dani', realName: 'Dani Font', email: 'dani@example.org', locale: 'en-GB', deleted: true },
  { name: 'guest', realName: 'A Guest', email: 'guest@example.com', locale: 'es-ES' },
]

/** A helpline whose people are in a local workspace, seen through the real Slack client. */
export async function openChat(files: Record<string, string | null> = {}): Promise<Chat> {
  const helpline = await openHelpline({ files })
  const workspace = await startWorkspace({
    members,
    channels: [{ name: 'helpline' }, { name: 'coordinators', members: ['alba'], isPrivate: true }],
    botName: 'Tomàtic',
    clock: helpline.clock,
    realNow: Date.now,
  })
  const client = createSlackClient({ token: workspace.botToken, slackApiUrl: workspace.apiUrl })
  const time = { nowMs: 0 }
  const directory = createDirectory({
    api: client,
    files: helpline.stores.files,
    realNow: () => time.nowMs,
    lifeMs: 1000,
  })
  return {
    helpline,
    workspace,
    client,
    directory,
    time,
    directMessages(name) {
      const person = workspace.as(idOf(workspace, name))
      return person.messages(person.openDirectMessage().id).map((message) => message.text)
    },
    async close() {
      await workspace.close()
      await helpline.close()
    },
  }
}

/** The id of a member of the workspace. */
export function idOf(workspace: Workspace, name: string): string {
  const member = workspace.member(name)
  if (!member) throw new Error(`no member ${name}`)
  return member.id
}
