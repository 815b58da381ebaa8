import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAllowed } from '../../src/web/ring/authority.ts'
import { type Ask, openSite, type Site } from './site.ts'

const secret = 'a-secret-of-the-exchange'
const path = '/api/info/ringring'
let site: Site

beforeEach(async () => {
  site = await openSite({ ringSecret: secret })
})
afterEach(() => site.close())

const bearer = { authorization: `Bearer ${secret}` }

function ring(asked: Ask, headers: Record<string, string> = bearer) {
  return site.ask('POST', path, { ...asked, headers })
}

async function calls() {
  const { stores, clock } = site.helpline
  const now = clock.now()
  // A save waits for those that were asked for before.
  return stores.save((tx) => tx.calls.between(now.subtract({ hours: 1 }), now.add({ hours: 1 })))
}

describe('the ring webhook', () => {
  it.each([
    ['a form with ext', { form: { phone: '+34 600-111-222', ext: '3040', callid: 'c1' } }],
    ['a form with extension', { form: { phone: '0034600111222', extension: '3040', callid: 'c1' } }],
    ['JSON', { json: { phone: '600111222', ext: '3040', callid: 'c1' } }],
    ['JSON with numbers', { json: { phone: 34600111222, extension: 3040, callid: 'c1' } }],
  ])('keeps a call told by %s', async (_, asked) => {
    const answer = await ring(asked)
    expect(answer.status).toBe(202)
    expect(answer.json()).toEqual({ result: 'ok' })
    expect(await calls()).toMatchObject([
      { pbxCallId: 'c1', phone: '600111222', extension: '3040', person: 'alba' },
    ])
  })

  it('keeps one call per call id, at the phone where it rings last', async () => {
    await ring({ form: { phone: '600111222', ext: '3040', callid: 'c1' } })
    await ring({ form: { phone: '600111222', ext: '3040', callid: 'c1' } })
    expect(await calls()).toHaveLength(1)
    await ring({ form: { phone: '600111222', ext: '3041', callid: 'c1' } })
    expect(await calls()).toMatchObject([{ extension: '3041', person: 'bernat' }])
    const rings = site.helpline.happenings.filter(({ kind }) => kind === 'call-changed')
    expect(rings).toHaveLength(2)
  })

  it('keeps a call without id under its time and number', async () => {
    expect((await ring({ form: { phone: '600111222', ext: '3040' } })).status).toBe(202)
    expect(await calls()).toMatchObject([{ pbxCallId: '2026-11-25T08:50:00Z-600111222' }])
  })

  it('keeps a call at an extension that nobody has, and one from a withheld number', async () => {
    await ring({ form: { phone: 'anonymous', ext: '9999', callid: 'c1' } })
    await ring({ form: { phone: '', ext: '3040', callid: 'c2' } })
    expect(await calls()).toMatchObject([
      { phone: '', extension: '9999', person: null },
      { phone: '', person: 'alba' },
    ])
  })

  it('takes its secret in a header of ours too', async () => {
    expect((await ring({ form: { phone: '6', ext: '3040' } }, { 'x-tomatic-secret': secret })).status).toBe(
      202,
    )
  })

  it.each([
    ['no secret', {}, 401],
    ['a wrong secret', { authorization: 'Bearer nope' }, 403],
    ['a secret in another scheme', { authorization: `Basic ${secret}` }, 401],
    ['a wrong secret in the other header', { 'x-tomatic-secret': 'nope' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const answer = await ring({ form: { phone: '600111222', ext: '3040' } }, headers)
    expect(answer.status).toBe(status)
    expect(await calls()).toEqual([])
  })

  it('is no door for who is signed in on the dashboard', async () => {
    const cookie = await site.signIn('eva')
    expect((await site.ask('POST', path, { cookie, form: { phone: '6', ext: '3040' } })).status).toBe(401)
  })

  it.each([
    ['a phone', { form: { ext: '3040' } }, 422],
    ['an extension', { form: { phone: '600111222' } }, 422],
    ['a body', {}, 422],
    ['text in a field', { json: { phone: ['600'], ext: '3040' } }, 422],
    ['an extension that is one', { form: { phone: '6', ext: ' ' } }, 422],
    ['a phone of any sense', { form: { phone: '6'.repeat(41), ext: '3040' } }, 422],
    ['JSON that can be read', { body: '{"phone":', headers: { 'content-type': 'application/json' } }, 400],
  ])('refuses a call without %s, and keeps nothing', async (_, asked: Ask, status) => {
    const answer = await ring(asked, { ...bearer, ...asked.headers })
    expect(answer.status).toBe(status)
    expect(await calls()).toEqual([])
    expect(site.logged).toEqual([])
  })

  it.each([['application/json'], ['application/x-www-form-urlencoded']])(
    'refuses a megabyte of %s',
    async (type) => {
      const body = type.endsWith('json')
        ? JSON.stringify({ phone: '6', ext: '3040', callid: 'x'.repeat(2 ** 20) })
        : `phone=6&ext=3040&callid=${'x'.repeat(2 ** 20)}`
      const answer = await ring({ body }, { ...bearer, 'content-type': type })
      expect(answer.status).toBe(413)
      expect(answer.json()).toEqual({ error: 'too-large' })
      expect(await calls()).toEqual([])
    },
  )

  it('answers POST only', async () => {
    const answer = await site.ask('GET', `${path}?phone=6&ext=3040`, { headers: bearer })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })
})

describe('an address of the allow-list', () => {
  it('needs no secret, others are refused', async () => {
    const config = site.helpline.read('config.yaml')
    expect((await ring({ form: { phone: '6', ext: '3040' } }, {})).status).toBe(401)
    site.helpline.write('config.yaml', `${config}ring: {allow: [127.0.0.0/8]}\n`)
    expect((await ring({ form: { phone: '6', ext: '3040' } }, {})).status).toBe(202)
    site.helpline.write('config.yaml', `${config}ring: {allow: [10.1.2.3]}\n`)
    const forwarded = { 'x-forwarded-for': '10.1.2.3' }
    expect((await ring({ form: { phone: '6', ext: '3040' } }, forwarded)).status).toBe(401)
  })

  it.each([
    ['10.0.0.5', ['10.0.0.5'], true],
    ['::ffff:10.0.0.5', ['10.0.0.5'], true],
    ['10.0.0.6', ['10.0.0.5'], false],
    ['10.0.7.6', ['10.0.0.0/16'], true],
    ['fd00::1', ['fd00::/8'], true],
    ['10.0.0.5', ['10.0.0.5/99', 'nonsense', 'fd00::/8'], false],
    ['', ['10.0.0.5'], false],
  ])('%s of %j: %s', (address, allow, isIn) => {
    expect(isAllowed(address, allow)).toBe(isIn)
  })
})

it('without secret and addresses the webhook is closed', async () => {
  const closed = await openSite()
  try {
    const answer = await closed.ask('POST', path, { form: { phone: '6', ext: '3040' } })
    expect(answer.status).toBe(403)
    expect(answer.json()).toEqual({ error: 'address-refused' })
  } finally {
    await closed.close()
  }
})
