import { describe, expect, it } from 'vitest'
import { slackAccess } from '../../src/composition/slackAccess.ts'
import { variantOf } from '../../src/composition/variant.ts'

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' }
const secret = '0123456789abcdef0123456789abcdef'

describe('the way to Slack', () => {
  it('is Socket Mode with an app-level token, HTTP with a signing secret, none without anything', () => {
    expect(slackAccess({ ...bot, SLACK_APP_TOKEN: 'xapp-1' })).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    })
    expect(slackAccess({ ...bot, SLACK_SIGNING_SECRET: secret })).toEqual({
      botToken: 'xoxb-1',
      signingSecret: secret,
    })
    expect(slackAccess({})).toBeNull()
    expect(slackAccess({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' })).toBeNull()
  })

  it.each([
    [{ ...bot, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: secret }, 'slack-both', undefined],
    [{ SLACK_SIGNING_SECRET: secret }, 'slack-tokens', 'SLACK_BOT_TOKEN'],
    [{ ...bot }, 'slack-tokens', 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'slack-tokens', 'SLACK_BOT_TOKEN'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'short' }, 'slack-tokens', 'SLACK_SIGNING_SECRET'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'xapp-1-0123456789abcdef' }, 'slack-tokens', 'SLACK_SIGNING_SECRET'],
  ])('refuses %o', (env, code, name) => {
    expect(() => slackAccess(env)).toThrow(
      expect.objectContaining({
        code,
        ...(name !== undefined && { params: expect.objectContaining({ name }) }),
      }),
    )
  })
})

describe('TOMATIC_VARIANT', () => {
  it('is none when it is not set, and refused when it is not understood', () => {
    expect(variantOf({})).toBeNull()
    expect(variantOf({ TOMATIC_VARIANT: '  ' })).toBeNull()
    expect(variantOf({ TOMATIC_VARIANT: 'testing' })).toMatchObject({ name: 'testing' })
    expect(() => variantOf({ TOMATIC_VARIANT: '<b>' })).toThrow(
      expect.objectContaining({ code: 'variant-malformed' }),
    )
  })
})
