import * as z from 'zod'
import type { Picture } from '../weekPictures.ts'
import type { MessagesApi } from './slackChannel.ts'

/** What of a Slack client is needed to post pictures. */
export interface FilesApi {
  readonly files: {
    getUploadURLExternal(args: { filename: string; length: number; alt_txt: string }): Promise<unknown>
    completeUploadExternal(args: {
      files: [UploadedFile, ...UploadedFile[]]
      channel_id: string
    }): Promise<unknown>
  }
}

interface UploadedFile {
  readonly id: string
  readonly title: string
}

/** A picture may be large, and the way to Slack narrow. */
export const uploadTimeoutMs = 20_000

const Opened = z.object({ channel: z.object({ id: z.string() }) })
const Place = z.object({ upload_url: z.string(), file_id: z.string() })

/** Posts pictures together in a conversation (its id, not a user's). Throws when Slack does not take one. */
export async function uploadPictures(
  api: FilesApi,
  channel: string,
  pictures: readonly Picture[],
  timeoutMs: number,
): Promise<void> {
  const uploaded: UploadedFile[] = []
  for (const picture of pictures) uploaded.push(await upload(api, picture, timeoutMs))
  const [first, ...rest] = uploaded
  if (first) await api.files.completeUploadExternal({ files: [first, ...rest], channel_id: channel })
}

/** Posts pictures together in a user's direct message. */
export async function postPictures(
  api: FilesApi & Pick<MessagesApi, 'conversations'>,
  userId: string,
  pictures: readonly Picture[],
): Promise<void> {
  const { channel } = Opened.parse(await api.conversations.open({ users: userId }))
  await uploadPictures(api, channel.id, pictures, uploadTimeoutMs)
}

async function upload(
  api: FilesApi,
  { png, name, title, alt }: Picture,
  timeoutMs: number,
): Promise<UploadedFile> {
  const asked = { filename: name, length: png.length, alt_txt: alt.slice(0, 1000) }
  const { upload_url: url, file_id: id } = Place.parse(await api.files.getUploadURLExternal(asked))
  const body = new Uint8Array(png)
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the picture was refused with status ${response.status}`)
  return { id, title }
}
