import * as z from 'zod'

/** What a terminal asks of the server: one line of JSON. */
export const Request = z.object({
  args: z.array(z.string()).max(1000),
  user: z.string().max(200),
  /** Absolute folder from which relative file names count. */
  cwd: z.string().max(4096),
  /** Variables that tell the language. */
  env: z.record(z.string(), z.string()),
})
export type Request = z.infer<typeof Request>

/** What the server answers, a line of JSON each; `exit` is the last. */
export const Reply = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ exit: z.number().int() }),
])
export type Reply = z.infer<typeof Reply>

/** Longest request, in bytes. */
export const longestRequest = 1024 * 1024
