import { Temporal } from 'temporal-polyfill'
import { type PageTexts, renderPage } from './document.tsx'
import { pageFile } from './pageFile.ts'
import { fullDate } from './timetablePage.tsx'

/** The list of the published weeks, the latest first. */
export function indexPage(texts: PageTexts, weeks: readonly string[]): string {
  return renderPage({
    texts,
    title: texts.page.indexTitle,
    children: (
      <main>
        <h1>{texts.page.indexTitle}</h1>
        {weeks.length === 0 ? <p>{texts.page.noWeeks}</p> : null}
        <ul class="weeks">
          {[...weeks]
            .sort()
            .reverse()
            .map((week) => (
              <li>
                <a href={pageFile(week)}>
                  {texts.page.heading(fullDate(texts, Temporal.PlainDate.from(week)))}
                </a>
              </li>
            ))}
        </ul>
      </main>
    ),
  })
}
