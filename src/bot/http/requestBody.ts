import type { IncomingMessage } from 'node:http'

export type RequestBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken-off' }

/** The body of a request, read no further than `limitBytes`. */
export async function requestBody(request: IncomingMessage, limitBytes: number): Promise<RequestBody> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return { kind: 'too-large' }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limitBytes) return { kind: 'too-large' }
      chunks.push(bytes)
    }
  } catch {
    return { kind: 'broken-off' }
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) }
}
