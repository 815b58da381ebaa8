import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Listening, listen } from '../../src/composition/httpServer.ts'

let server: Listening
beforeEach(async () => {
  server = await listen('127.0.0.1', 0)
})
afterEach(() => server.stop(0))

const ask = (path: string, body?: string) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, body === undefined ? {} : { method: 'POST', body })

it('answers who came before it was open, body and all, and everybody behind them', async () => {
  const early = [ask('/1'), ask('/2', 'a ring')]
  const seen: string[] = []
  server.open(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    seen.push(`${request.url} ${body}`)
    response.end('here')
  })
  for (const response of await Promise.all(early)) expect(await response.text()).toBe('here')
  expect(await (await ask('/3')).text()).toBe('here')
  expect(seen.sort()).toEqual(['/1 ', '/2 a ring', '/3 '])
})

it('sends away who still waits when it is never opened', async () => {
  const socket = connect(server.port, '127.0.0.1').setEncoding('utf8')
  await once(socket, 'connect')
  // Told to go on, it knows that its request is there.
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n')
  expect(String(await once(socket, 'data'))).toContain('100 Continue')
  const answer = once(socket, 'data')
  await server.stop(100)
  expect(String(await answer)).toContain('503')
  socket.destroy()
})
