import type { Request, Response } from 'express'

/** Browsers keep cookies by machine, not by port: two instances on one machine must not sign people out of each other. */
function nameAt({ socket }: Request): string {
  return `tomatic_session_${socket.localPort ?? ''}`
}

/** The session token that a request brings, or null. */
export function sessionOf(request: Request): string | null {
  const name = nameAt(request)
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=', 2)
    if (key === name && /^[\w-]{8,200}$/.test(value)) return value
  }
  return null
}

/** Keeps a session in the browser: out of reach of scripts, not sent from other sites. */
export function keepSession(response: Response, session: string, expiresAtMs: number, secure: boolean): void {
  const expires = new Date(expiresAtMs)
  response.cookie(nameAt(response.req), session, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    expires,
  })
}

/** Makes the browser forget the session. */
export function forgetSession(response: Response, secure: boolean): void {
  response.clearCookie(nameAt(response.req), { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}
