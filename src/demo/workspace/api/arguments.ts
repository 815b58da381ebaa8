import type { IncomingMessage } from 'node:http'
import { isRecord, type Json } from '../../../notify/slack/problem.ts'

const maxBodyBytes = 20 * 1024 * 1024

/** Returns the body of a request; throws if it is larger than an upload may be. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBodyBytes) throw new Error('request body too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Returns the arguments of a call, from JSON or a form, and from the query; null if the body cannot be read. */
export function parseArguments(contentType: string, body: Buffer, query: URLSearchParams): Json | null {
  const fromQuery = Object.fromEntries(query)
  if (!contentType.includes('application/json'))
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }
  const parsed = parseJson(body.toString('utf8'))
  return isRecord(parsed) ? { ...fromQuery, ...parsed } : null
}

/** Returns the content of an uploaded file, sent raw or as the one part of a form. */
export async function uploadedBytes(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body
  const form = await new Response(new Uint8Array(body), {
    headers: { 'Content-Type': contentType },
  }).formData()
  for (const value of form.values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer())
  }
  return Buffer.alloc(0)
}

/** Returns what a text means as JSON, or null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
