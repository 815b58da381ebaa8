import type { Temporal } from 'temporal-polyfill'
import { weekdayOf } from '../../domain/calendar/weekday.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../../messages/catalogue.ts'
import { clockText } from '../../messages/when.ts'
import { demoTimezone } from './files.ts'
import { demoPeople, firstOffered } from './people.ts'

/** Where a started demo can be seen. */
export interface DemoPlaces {
  readonly dashboard: string
  readonly chat: string
  readonly home: string
}

/** The lines with which the demo presents itself: what it is, where it is, what to try. */
export function demoWelcome(
  language: Language,
  places: DemoPlaces,
  clock: { readonly now: Temporal.Instant; readonly speed: number },
): string[] {
  const { demo, times } = messagesIn(language)
  const weekday = times.weekday(weekdayOf(clock.now.toZonedDateTimeISO(demoTimezone).toPlainDate()))
  const moment = `${weekday}, ${clockText(clock.now, demoTimezone)}`
  const name = demoPeople.find(({ key }) => key === firstOffered)?.name ?? firstOffered
  return [
    `🍅 ${demo.what}`,
    demo.time(moment, clock.speed),
    '',
    `  ${demo.dashboard(places.dashboard)}`,
    `  ${demo.chat(places.chat)}`,
    `  ${demo.home(places.home)}`,
    '',
    demo.tryThis,
    ...demo.steps(name).map((step) => `  · ${step}`),
    '',
    demo.stop,
  ]
}
