import * as z from 'zod'

/** What of a Slack client is needed to post a picture. */
export interface FilesApi {
  readonly files: {
    getUploadURLExternal(args: { filename: string; length: number; alt_txt: string }): Promise<unknown>
    completeUploadExternal(args: {
      files: [{ id: string; title: string }]
      channel_id: string
    }): Promise<unknown>
  }
}

const Place = z.object({ upload_url: z.string(), file_id: z.string() })

/** Posts a PNG in a conversation (its id, not a user's). Throws when Slack does not take it. */
export async function uploadPicture(
  api: FilesApi,
  channel: string,
  picture: { readonly png: Buffer; readonly name: string; readonly title: string; readonly alt: string },
  timeoutMs: number,
): Promise<void> {
  const { png, name, title, alt } = picture
  const asked = { filename: name, length: png.length, alt_txt: alt.slice(0, 1000) }
  const { upload_url: url, file_id: id } = Place.parse(await api.files.getUploadURLExternal(asked))
  const body = new Uint8Array(png)
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the picture was refused with status ${response.status}`)
  await api.files.completeUploadExternal({ files: [{ id, title }], channel_id: channel })
}
