import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { chatPages } from '../../src/demo/chat/chatPages.tsx'
import type { ChatOptions } from '../../src/demo/chat/pageContext.ts'
import type { Workspace } from '../../src/demo/workspace/startWorkspace.ts'

/** As strict as the dashboard's own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Serves the chat pages of a workspace under a strict Content-Security-Policy. */
export async function serveChat(workspace: Workspace, options: ChatOptions = {}) {
  const app = express()
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', policy)
    next()
  })
  app.use('/chat', chatPages(workspace, options))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/chat`,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
