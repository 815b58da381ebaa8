import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/domain/language.ts'
import { letterColor, shownColor } from '../../../src/domain/people/color.ts'
import { noPeople } from '../../../src/domain/people/people.ts'
import { messagesIn } from '../../../src/messages/catalogue.ts'
import { pageMark } from '../../../src/notify/page/document.tsx'
import { indexPage } from '../../../src/notify/page/indexPage.tsx'
import { weekOfPage } from '../../../src/notify/page/pageFile.ts'
import { timetablePage } from '../../../src/notify/page/timetablePage.tsx'
import { parsePeople } from '../../../src/storage/files/formats/people.ts'
import { parseTimetable } from '../../../src/storage/files/formats/timetable.ts'

const ca = messagesIn('ca')
const people = parsePeople(
  `names: {alba: Alba Pi, bernat: '<b>"Bernat" & co</b>'}
extensions: {carla: '3042', alba: '3040'}
colors: {alba: '#fff', bernat: '336699'}
`,
  'persons.yaml',
).value

function page(text: string, of = people): string {
  return timetablePage(ca, parseTimetable(`week: '2030-01-07'\n${text}`, 'graella-2030-01-07.yaml').value, of)
}

const week = `hours: ['09:00', '10:15', '11:30']
turns: [L1, L2]
timetable:
  dl: [[alba, bernat], [ningu, null]]
  dm: {1: [carla], 2: [zoe, "?"]}
  dx: [[festiu, festiu], [festiu, festiu]]
names: {zoe: Zoe Gone}
`

describe('the page of a week', () => {
  it('has days, slots, lines and names, those of people who have left too', () => {
    const html = page(week)
    expect(html).toContain('<title>Setmana 2030-01-07</title>')
    for (const text of ['Dilluns 7 de gener', '09:00-10:15', '10:15-11:30', 'Alba Pi', 'Carla', 'Zoe Gone']) {
      expect(html).toContain(text)
    }
    expect(html).toContain('<td class="alba" data-line="L1">Alba Pi</td>')
  })

  it('shows cells that nobody is in, and days that are closed or missing', () => {
    const html = page(week)
    expect(html.match(/<td class="ningu"[^>]*>Ningú<\/td>/g)).toHaveLength(3)
    expect(html).toContain('Per decidir')
    expect(html.match(/Sense atenció telefònica/g)).toHaveLength(3)
  })

  it('escapes names, penalties and labels, and has no scripts (facts §9 row 25)', () => {
    const html = page(
      `${week.replace('[L1, L2]', `['<i>', L2]`)}penalties: [[100, '<script>alert(1)</script>']]\n`,
    )
    expect(html).toContain('&lt;b>&quot;Bernat&quot; &amp; co&lt;/b>')
    expect(html).toContain('&lt;script>')
    expect(html).not.toMatch(/<script|<i>|<b>"/)
  })

  it('tells cost and penalties, or that there are none', () => {
    expect(page(week)).toContain('Sense penalitzacions')
    const html = page(`${week}cost: 140\npenalties: [[100, 'forats']]\n`)
    expect(html).toContain('Penalització: 140')
    expect(html).toContain('<li>100: forats</li>')
    expect(html).not.toContain('Sense penalitzacions')
  })

  it('lists the extensions by key', () => {
    expect(page(week)).toMatch(/Alba Pi <b>3040<\/b>.*Carla <b>3042<\/b>/s)
  })

  it('is the same text each time, so that nothing is published twice', () => {
    expect(page(week)).toBe(page(week))
  })

  it('exists in every language, and its index links the latest week first', () => {
    for (const language of languages) {
      const html = indexPage(messagesIn(language), ['2029-12-31', '2030-01-07'])
      expect(html).toMatch(/graella-2030-01-07\.html.*graella-2029-12-31\.html/s)
      expect(html).toContain(pageMark)
      expect(html).toContain(`<html lang="${language}">`)
    }
    expect(indexPage(ca, [])).toContain('Ara no hi ha cap graella.')
  })

  it('has a name that tells its week', () => {
    expect(weekOfPage('graella-2030-01-07.html')).toBe('2030-01-07')
    expect(['graella-2030-01-08.html', 'graella-../x.html', 'index.html'].map(weekOfPage)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('keeps the style free of whatever a key is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (key) => {
        const odd = { ...noPeople(), extensions: new Map([[key, '1']]) }
        const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page(week, odd)) ?? []
        expect(style.split('{').length).toBe(style.split('}').length)
        expect(style).toMatch(/^[\w\s.:#;{}(),%*/+@>-]*$/)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a colour', () => {
  it('is the person’s own, `#` and three digits accepted (facts §9 row 25)', () => {
    const of = (color: string) => shownColor({ ...noPeople(), colors: new Map([['alba', color]]) }, 'alba')
    expect(['fbe8bc', '#FBE8BC', '#fff', 'a1c'].map(of)).toEqual(['fbe8bc', 'fbe8bc', 'ffffff', 'aa11cc'])
  })

  it('follows from the key where there is none or no usable one, always light', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const color = shownColor({ ...noPeople(), colors: new Map([[key, 'reddish']]) }, key)
        expect(color).toMatch(/^([7-9a-f][0-9a-f]){3}$/)
        expect(color).toBe(shownColor(noPeople(), key))
        expect(letterColor(color)).toBe('000000')
      }),
    )
    const colors = ['alba', 'bernat', 'carla', 'dani', 'eva'].map((key) => shownColor(noPeople(), key))
    expect(new Set(colors).size).toBe(5)
  })

  it.each([
    ['646464', 'ffffff'],
    ['646465', '000000'],
    ['000000', 'ffffff'],
    ['ffffff', '000000'],
  ])('#%s has letters in #%s', (color, letters) => {
    expect(letterColor(color)).toBe(letters)
  })
})
