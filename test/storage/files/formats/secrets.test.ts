import { describe, expect, it } from 'vitest'
import { requiredSecret, secretOf, variableOf } from '../../../../src/storage/files/formats/secrets.ts'

describe('secrets', () => {
  it('are read from the variable of their dotted key', () => {
    expect(variableOf('tomatic.jwt.secret_key')).toBe('TOMATIC_JWT_SECRET_KEY')
    expect(secretOf({ TOMATIC_JWT_SECRET_KEY: '007' }, 'tomatic.jwt.secret_key')).toBe('007')
  })

  it('are absent when their variable is absent or empty', () => {
    expect(secretOf({}, 'slack.bot_token')).toBeNull()
    expect(secretOf({ SLACK_BOT_TOKEN: '' }, 'slack.bot_token')).toBeNull()
  })

  it('name key and variable when a required one is missing', () => {
    expect(() => requiredSecret({}, 'slack.bot_token')).toThrow(
      expect.objectContaining({
        code: 'secret-missing',
        params: { key: 'slack.bot_token', variable: 'SLACK_BOT_TOKEN' },
      }),
    )
  })
})
