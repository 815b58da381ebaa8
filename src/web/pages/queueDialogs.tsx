import type { VNode } from 'preact'
import { fold } from '../../domain/people/findPerson.ts'
import { byName, nameOf } from '../../domain/people/people.ts'
import { durationText } from '../../messages/when.ts'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import { DialogHead } from './dialog.tsx'
import { asksFor } from './hypertext.ts'

const minutesOffered = [10, 15, 30, 60] as const

/** Asks how long somebody pauses, and why. */
export function PauseMenu({ visit, person }: { visit: Visit; person: string }): VNode {
  const { queue } = visit.messages.web
  const title = person === visit.person ? queue.pauseMe : queue.pauseTitle(nameOf(visit.people, person))
  return (
    <section>
      <DialogHead visit={visit} title={title} />
      <form
        class="fields"
        hx-post={`/queue/${encodeURIComponent(person)}/pause`}
        hx-swap="none"
        hx-sync="drop"
      >
        <label>
          {queue.reason}
          <input name="reason" maxlength={200} placeholder={queue.reasonHint} autocomplete="off" />
        </label>
        <fieldset>
          <legend>{queue.howLong}</legend>
          <div class="durations">
            {minutesOffered.map((minutes, index) => (
              <button
                key={minutes}
                type="submit"
                name="minutes"
                value={String(minutes)}
                autofocus={index === 0}
              >
                {durationText(visit.messages.times, minutes * 60)}
              </button>
            ))}
            <button type="submit" name="minutes" value="">
              {queue.toShiftEnd}
            </button>
          </div>
        </fieldset>
      </form>
    </section>
  )
}

/** Chooses who joins the queue, of those with an extension who are not in it. */
export function AddMenu({ visit, present }: { visit: Visit; present: ReadonlySet<string> }): VNode {
  const { queue, picker, timetable } = visit.messages.web
  const { people } = visit
  const keys = byName(people, people.extensions.keys()).filter((key) => !present.has(key))
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={queue.addTitle} />
      <input
        type="search"
        data-filter
        autofocus
        placeholder={picker.search}
        aria-label={picker.search}
        autocomplete="off"
      />
      <div class="choices" data-choices>
        <ul>
          {keys.map((key) => {
            const extension = people.extensions.get(key) ?? ''
            return (
              <li key={key} data-words={fold(`${nameOf(people, key)} ${key} ${extension}`)}>
                <button
                  type="button"
                  class={`choice ${colorClass(people.colors.get(key))}`}
                  {...asksFor(`/queue/${encodeURIComponent(key)}/add`)}
                >
                  <span class="name">{nameOf(people, key)}</span>
                  <span class="muted turns">{timetable.extension(extension)}</span>
                </button>
              </li>
            )
          })}
        </ul>
        <p class="muted" data-nobody-found hidden>
          {picker.nobodyFound}
        </p>
      </div>
    </section>
  )
}
