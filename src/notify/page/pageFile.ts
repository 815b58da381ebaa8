import { isWeekName } from '../../domain/calendar/weekday.ts'

export const indexFile = 'index.html'

/** The name under which a week is published (scheduling facts §3.9). */
export function pageFile(week: string): string {
  return `graella-${week}.html`
}

/** The week whose page a name is, or null. */
export function weekOfPage(name: string): string | null {
  const week = /^graella-(.*)\.html$/.exec(name)?.[1] ?? ''
  return isWeekName(week) ? week : null
}
