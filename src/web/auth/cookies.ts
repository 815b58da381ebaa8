import type { Request, Response } from 'express'

const name = 'tomatic_session'

/** The session token that a request brings, or null. */
export function sessionOf(request: Request): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=', 2)
    if (key === name && /^[\w-]{8,200}$/.test(value)) return value
  }
  return null
}

/** Keeps a session in the browser: out of reach of scripts, not sent from other sites. */
export function keepSession(response: Response, session: string, expiresAtMs: number, secure: boolean): void {
  const expires = new Date(expiresAtMs)
  response.cookie(name, session, { httpOnly: true, sameSite: 'lax', secure, path: '/', expires })
}

/** Makes the browser forget the session. */
export function forgetSession(response: Response, secure: boolean): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}
