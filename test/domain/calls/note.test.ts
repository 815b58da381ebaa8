import { describe, expect, it } from 'vitest'
import { type CallCategories, categoryOfReason, reasonText } from '../../../src/domain/calls/categories.ts'
import { longestComment, mayNote, noted } from '../../../src/domain/calls/note.ts'
import { acting } from '../../harness/helpline.ts'
import { at, callOf } from './callOf.ts'

const category = { isClaim: false, keywords: '' }
const categories: CallCategories = {
  categories: [
    { ...category, id: 'IN01', code: 'IN01', name: '[INFO] Question', section: 'HelpDesk' },
    { ...category, id: 'R902', code: 'R902', name: 'ESTIMATE', section: 'INVOICES', isClaim: true },
    { ...category, id: 'OTHER', code: '', name: 'OTHER', section: null },
  ],
  sections: [],
}
const request = { categories: ['IN01'], comment: ' asked about the fare ', replaces: null }
const now = at('09:10:00')
const call = callOf('1')

function note(changes: Partial<typeof request> = {}, who = acting('alba'), of = call) {
  return noted(of, { ...request, ...changes }, who, now, categories)
}

describe('the note of a call', () => {
  it('is taken by whoever had the call, without blanks around', () => {
    expect(note()).toEqual({
      kind: 'noted',
      call: {
        ...call,
        note: { categories: ['IN01'], comment: 'asked about the fare', by: 'alba', at: now },
      },
    })
  })

  it('is nobody else’s to take, coordinators excepted', () => {
    expect(note({}, acting('bernat'))).toEqual({ kind: 'not-your-call', person: 'alba' })
    expect(note({}, acting('eva', 'coordinator')).kind).toBe('noted')
    expect(mayNote({ person: null, role: 'operator' }, { ...call, person: null })).toBe(false)
  })

  it('needs a category that there is', () => {
    expect(note({ categories: [] })).toEqual({ kind: 'no-category' })
    expect(note({ categories: ['IN01', 'nope'] })).toEqual({ kind: 'unknown-category', category: 'nope' })
  })

  it('may keep a category that is no more', () => {
    const before = callOf('1', { note: { categories: ['OLD'], comment: '', by: 'alba', at: at('09:05:00') } })
    const changed = noted(
      before,
      { categories: ['OLD'], comment: 'x', replaces: at('09:05:00') },
      acting('alba'),
      now,
      categories,
    )
    expect(changed.kind).toBe('noted')
  })

  it('has a comment of bounded length', () => {
    expect(note({ comment: 'x'.repeat(longestComment + 1) }).kind).toBe('comment-too-long')
    expect(note({ comment: '😀'.repeat(longestComment) }).kind).toBe('noted')
  })

  it('never overwrites a note that the person has not seen', () => {
    const before = callOf('1', { note: { categories: ['IN01'], comment: '', by: 'eva', at: at('09:05:00') } })
    expect(note({}, acting('alba'), before)).toEqual({
      kind: 'noted-meanwhile',
      by: 'eva',
      at: at('09:05:00'),
    })
    expect(
      noted(before, { ...request, replaces: at('09:05:00') }, acting('alba'), now, categories).kind,
    ).toBe('noted')
  })
})

describe('the reason of a call', () => {
  it.each([
    ['IN01', '[CONSULTA] IN01. [INFO] Question'],
    ['R902', '[INVOICES] R902. ESTIMATE'],
    ['OTHER', '[ASSIGNAR USUARI] OTHER'],
    ['GONE', 'GONE'],
  ])('of category %s is %s', (id, reason) => {
    expect(reasonText(categories, id)).toBe(reason)
    if (id !== 'GONE') expect(categoryOfReason(categories, reason)).toBe(id)
  })

  it('that names no category is none', () => {
    expect(categoryOfReason(categories, 'something typed')).toBeNull()
    expect(categoryOfReason(categories, '[CONSULTA] IN. unknown')).toBeNull()
  })
})
