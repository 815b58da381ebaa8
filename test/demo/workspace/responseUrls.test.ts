import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { postMessage } from '../../../src/demo/workspace/messages.ts'
import { createResponseUrls } from '../../../src/demo/workspace/responseUrls.ts'
import { createState } from '../../../src/demo/workspace/state.ts'

function setUp() {
  let realNow = 0
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(1_795_596_600_000) }
  const member = { id: 'U1', name: 'maria', realName: 'Maria', email: 'm@example.org' }
  const state = createState({
    members: [member],
    channels: [{ id: 'C1', name: 'helpline' }],
    botName: 'Tomàtic',
    clock,
  })
  const urls = createResponseUrls(
    state,
    () => 'http://local',
    () => realNow,
  )
  const message = postMessage(state, { channel: 'C1', userId: state.bot.userId, text: 'clicked' })
  const issue = (on: typeof message | null) =>
    urls.issue({ userId: 'U1', channelId: 'C1', message: on }).split('/').at(-1) ?? ''
  return {
    state,
    urls,
    message,
    issue,
    wait: (ms: number) => {
      realNow += ms
    },
    texts: () => (state.messages.get('C1') ?? []).map(({ text, onlyFor }) => [text, onlyFor]),
  }
}

it('lets a response_url be used five times', () => {
  const { urls, issue } = setUp()
  const id = issue(null)
  const answers = Array.from({ length: 6 }, () => urls.respond(id, { text: 'x' }).body)
  expect(answers.slice(0, 5)).toEqual(Array(5).fill({ ok: true }))
  expect(answers[5]).toEqual({ ok: false, error: 'used_url' })
})

it('lets a response_url live for thirty minutes', () => {
  const { urls, issue, wait } = setUp()
  const id = issue(null)
  wait(30 * 60_000)
  expect(urls.respond(id, { text: 'x' }).status).toBe(200)
  wait(1)
  expect(urls.respond(id, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } })
  expect(urls.respond('R-unknown', { text: 'x' }).status).toBe(404)
})

it('answers to the person alone, or to the channel where asked', () => {
  const { urls, issue, texts } = setUp()
  urls.respond(issue(null), { text: 'quiet' })
  urls.respond(issue(null), { text: 'loud', response_type: 'in_channel' })
  expect(texts().slice(1)).toEqual([
    ['quiet', 'U1'],
    ['loud', null],
  ])
})

it('replaces or deletes the message that was clicked', () => {
  const { urls, issue, message, texts } = setUp()
  urls.respond(issue(message), { text: 'replaced' })
  expect(texts()).toEqual([['replaced', null]])
  urls.respond(issue(message), { text: 'beside it', replace_original: false })
  expect(texts()).toHaveLength(2)
  urls.respond(issue(message), { delete_original: true })
  expect(texts()).toEqual([['beside it', 'U1']])
})

it('refuses what Slack would refuse', () => {
  const { state, urls, issue } = setUp()
  expect(urls.respond(issue(null), 'nonsense').status).toBe(400)
  expect(urls.respond(issue(null), { text: '' }).body).toEqual({ ok: false, error: 'no_text' })
  expect(urls.respond(issue(null), { text: 'x', blocks: [{ type: 'marquee' }] }).body.error).toBe(
    'invalid_blocks',
  )
  expect(state.complaints).toHaveLength(3)
})
