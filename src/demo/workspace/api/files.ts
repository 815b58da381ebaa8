import * as z from 'zod'
import { validateMessage } from '../../../notify/slack/validateBlocks.ts'
import { freshId } from '../ids.ts'
import { postMessage } from '../messages.ts'
import type { StoredFile } from '../model.ts'
import { resolveChannel } from '../state.ts'
import { jsonArgument, type Method, method, refuse, refuseBlocks } from './method.ts'

const mimetypes: { readonly [extension: string]: string } = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
}

export const fileMethods: { readonly [name: string]: Method } = {
  'files.getUploadURLExternal': method(
    z.object({ filename: z.string(), length: z.coerce.number().positive(), alt_txt: z.string().optional() }),
    (args, { state, origin }) => {
      const extension = args.filename.split('.').at(-1)?.toLowerCase() ?? ''
      const file: StoredFile = {
        id: freshId('F'),
        name: args.filename,
        title: args.filename,
        mimetype: mimetypes[extension] ?? 'application/octet-stream',
        altText: args.alt_txt ?? '',
        bytes: Buffer.alloc(0),
        complete: false,
      }
      state.files.set(file.id, file)
      return { ok: true, upload_url: `${origin()}/upload/${file.id}`, file_id: file.id }
    },
  ),
  'files.completeUploadExternal': method(
    z.object({
      files: jsonArgument.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() }))),
      channel_id: z.string().optional(),
      initial_comment: z.string().optional(),
      thread_ts: z.string().optional(),
      blocks: jsonArgument.optional(),
    }),
    (args, { state }) => {
      const files: StoredFile[] = []
      for (const { id, title } of args.files) {
        const file = state.files.get(id)
        if (file === undefined || file.bytes.length === 0) return refuse('file_not_found')
        if (title !== undefined) file.title = title
        file.complete = true
        files.push(file)
      }
      if (args.channel_id !== undefined) {
        const channel = resolveChannel(state, args.channel_id)
        if (channel === null) return refuse('channel_not_found')
        if (args.blocks !== undefined) {
          const problems = validateMessage(args)
          if (problems.length > 0) return refuseBlocks('invalid_blocks', problems)
        }
        postMessage(state, {
          channel: channel.id,
          userId: state.bot.userId,
          text: args.initial_comment ?? '',
          blocks: args.blocks,
          threadTs: args.thread_ts,
          files,
        })
      }
      return {
        ok: true,
        files: files.map(({ id, title, name, mimetype }) => ({ id, title, name, mimetype })),
      }
    },
  ),
}
