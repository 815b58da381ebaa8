import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgiveCredit } from '../../../src/operations/credit/forgiveCredit.ts'
import { readCreditUpTo } from '../../../src/operations/credit/readCredit.ts'
import { readLedger } from '../../../src/operations/ledger/readLedger.ts'
import { acting, type Helpline, openHelpline } from '../../harness/helpline.ts'

const file = 'graelles/shiftcredit-2026-11-16.yaml'
const text = '# the bag\nalba: 2\nbernat: -0.4 # owes\ngone: 1\nningu: 7\n'

let helpline: Helpline
beforeEach(async () => {
  helpline = await openHelpline({ files: { [file]: text } })
})
afterEach(() => helpline.close())

const coordinator = acting('eva', 'coordinator')
const backups = () => readdirSync(join(helpline.home, 'graelles/backups'))

describe('forgiving credit', () => {
  it('empties the newest credit file, keeps what it was, and says who did it and why', async () => {
    const outcome = await forgiveCredit(helpline, coordinator, { persons: 'all', reason: ' new year ' })
    expect(outcome).toEqual({
      kind: 'forgiven',
      week: '2026-11-16',
      turns: new Map([
        ['alba', 2],
        ['bernat', -0.4],
        ['gone', 1],
      ]),
    })
    expect(helpline.read(file)).toMatch(/^# the bag\n.*\{\}\n$/s)
    const [backup = ''] = backups()
    expect(backup).toMatch(/Z-shiftcredit-2026-11-16\.yaml$/)
    expect(helpline.read(`graelles/backups/${backup}`)).toBe(text)
    expect(await helpline.stores.ledger.forgiven('bernat')).toEqual([
      {
        ...{ at: helpline.clock.now(), person: 'bernat', turns: -0.4, week: '2026-11-16' },
        ...{ by: 'eva', reason: 'new year' },
      },
    ])
    const audit = await helpline.stores.audit.list({ verbs: ['forgiveCredit'], limit: 9 })
    expect(audit.map(({ who, subject, before, after }) => [who, subject, before, after]).sort()).toEqual([
      ['eva', 'alba', '2', 'new year'],
      ['eva', 'bernat', '-0.4', 'new year'],
      ['eva', 'gone', '1', 'new year'],
    ])
    expect(helpline.happenings).toContainEqual({ kind: 'credit-changed', by: 'eva' })
  })

  it('leaves the overload of later weeks, as the original does', async () => {
    await forgiveCredit(helpline, coordinator, { persons: ['alba'], reason: '' })
    expect(helpline.read(file)).toBe(text.replace('alba: 2\n', ''))
    const { credit } = await readCreditUpTo(helpline.stores.files, '2026-11-23')
    expect(credit.get('alba')).toBe(0.4)
    expect(credit.get('bernat')).toBe(-0.4)
  })

  it('takes the later weeks too where that is configured (row 31)', async () => {
    helpline.write('config.yaml', `${helpline.read('config.yaml')}load: {forgiveLaterWeeks: yes}\n`)
    const outcome = await forgiveCredit(helpline, coordinator, { persons: ['alba'], reason: '' })
    expect(outcome).toMatchObject({ kind: 'forgiven', turns: new Map([['alba', 2.4]]) })
    expect(helpline.read(file)).toContain('alba: -0.4\n')
    expect((await readCreditUpTo(helpline.stores.files, '2026-11-23')).credit.get('alba')).toBe(0)
  })

  it('works without a credit file and without a folder of backups (row 31)', async () => {
    const other = await openHelpline({ files: { 'config.yaml': null } })
    other.write('config.yaml', `${helpline.read('config.yaml')}`)
    expect(await forgiveCredit(other, coordinator, { persons: 'all', reason: '' })).toEqual({
      kind: 'nothing-to-forgive',
      later: true,
    })
    other.write('config.yaml', `${helpline.read('config.yaml')}load: {forgiveLaterWeeks: yes}\n`)
    const outcome = await forgiveCredit(other, coordinator, { persons: 'all', reason: '' })
    expect(outcome).toMatchObject({ kind: 'forgiven', week: '2026-11-16' })
    expect(other.read(file)).toBe("'alba': -0.4\n")
    expect((await readCreditUpTo(other.stores.files, '2026-11-23')).credit.get('alba')).toBe(0)
    await other.close()
  })

  it('shows in the ledger in the week in which it was done', async () => {
    await forgiveCredit(helpline, coordinator, { persons: ['alba'], reason: 'illness' })
    const { ledger } = await readLedger(helpline.stores, '2026-11-23')
    expect(ledger.people.get('alba')).toMatchObject({
      opening: 2,
      forgiven: 2,
      balance: 0.4,
      weeks: [{ week: '2026-11-23', forgiven: 2, balance: 0.4 }],
    })
  })

  it('is refused to operators, of strangers and placeholders, and where there is nothing', async () => {
    const all = { persons: 'all', reason: '' } as const
    expect(await forgiveCredit(helpline, acting('bernat'), all)).toEqual({ kind: 'not-allowed' })
    for (const person of ['nobody', 'ningu', '']) {
      const outcome = await forgiveCredit(helpline, coordinator, { persons: [person], reason: '' })
      expect(outcome).toEqual({ kind: 'unknown-person', person })
    }
    const outcome = await forgiveCredit(helpline, coordinator, { persons: ['carla'], reason: '' })
    expect(outcome).toEqual({ kind: 'nothing-to-forgive', later: false })
    expect(helpline.read(file)).toBe(text)
    expect(await helpline.stores.ledger.forgiven()).toEqual([])
  })

  it('is refused while the credit file is broken', async () => {
    await readCreditUpTo(helpline.stores.files, '2026-11-23')
    helpline.write(file, 'alba: [')
    const forgiving = forgiveCredit(helpline, coordinator, { persons: 'all', reason: '' })
    await expect(forgiving).rejects.toMatchObject({ code: 'file-malformed', params: { file } })
    expect(helpline.read(file)).toBe('alba: [')
  })
})
