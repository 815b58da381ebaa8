import type { Request, Response } from 'express'
import type { Change } from '../workspace/model.ts'
import type { Person } from '../workspace/person/person.ts'
import type { Workspace } from '../workspace/startWorkspace.ts'

const heartbeatMs = 25_000

/** Streams a line to the browser whenever something changes that this person sees. */
export function streamChanges(
  workspace: Workspace,
  person: Person,
  request: Request,
  response: Response,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-transform',
  })
  response.write('retry: 1000\n\n')
  const stop = workspace.onChange((change) => {
    if (concerns(change, person)) response.write(`event: change\ndata: ${change.kind}\n\n`)
  })
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs)
  heartbeat.unref()
  request.on('close', () => {
    stop()
    clearInterval(heartbeat)
  })
}

function concerns(change: Change, person: Person): boolean {
  const self = person.member.id
  if (change.kind !== 'message') return change.kind === 'member' || change.userId === self
  const { channel, onlyFor } = change.message
  if (onlyFor !== null) return onlyFor === self
  return person.channels().some(({ id }) => id === channel)
}
