import type { Json } from '../../notify/slack/problem.ts'

/** A person (or the bot) of the workspace. `name` is the handle without `@`. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly email: string
  locale: string
  readonly tz: string
  deleted: boolean
  readonly isBot: boolean
  readonly isAdmin: boolean
}

/** A channel, or the direct conversation of one member with the bot (`im`). */
export interface Channel {
  readonly id: string
  readonly name: string
  readonly kind: 'channel' | 'im'
  readonly isPrivate: boolean
  readonly topic: string
  readonly members: Set<string>
  archived: boolean
}

export interface Reaction {
  readonly name: string
  readonly users: Set<string>
}

export interface StoredFile {
  readonly id: string
  readonly name: string
  title: string
  readonly mimetype: string
  readonly altText: string
  bytes: Buffer
  complete: boolean
}

/** A message as the workspace keeps it. `ts` orders the messages of a channel and names them. */
export interface Message {
  readonly ts: string
  readonly channel: string
  /** Who wrote it: a member, the bot, or the workspace itself (`null`: a hint that only one person sees). */
  readonly userId: string | null
  text: string
  blocks: readonly Json[]
  readonly threadTs: string | null
  /** The member who alone sees it, for ephemeral messages. */
  readonly onlyFor: string | null
  edited: boolean
  readonly reactions: Reaction[]
  readonly files: readonly StoredFile[]
  metadata: Json | null
}

/** A modal or home tab that is on somebody's screen. */
export interface View {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly userId: string
  readonly rootId: string
  readonly previousId: string | null
  /** What the bot sent, with block and action ids filled in. */
  content: Json
  blocks: readonly Json[]
  hash: string
  /** What has been typed and chosen so far: `block_id/action_id` to value. */
  entered: FormValues
}

/** Values of a form: keyed by `block_id/action_id`, by `action_id` or by `block_id`. */
export type FormValues = { readonly [key: string]: string | readonly string[] }

export interface UserGroup {
  readonly id: string
  readonly handle: string
  readonly name: string
  users: readonly string[]
  enabled: boolean
}

/** What has changed for somebody who looks at the workspace. */
export type Change =
  | { kind: 'message'; what: 'posted'; message: Message }
  | { kind: 'message'; what: 'changed' | 'deleted'; message: Message; previous: Message }
  | { kind: 'message'; what: 'decorated'; message: Message }
  | { kind: 'read'; userId: string; channelId: string }
  | { kind: 'modal' | 'home' | 'member'; userId: string }

/** Something that Slack would have refused, or that the workspace does not know. Tests expect none. */
export interface Complaint {
  readonly what: string
  readonly detail: string
}

/** One call of the Web API as it came in, secrets left out. */
export interface RecordedCall {
  readonly method: string
  readonly args: Json
  readonly token: 'bot' | 'app' | 'none'
  readonly ok: boolean
  readonly error: string | null
}
