import type { VNode } from 'preact'
import { byName, nameOf } from '../../domain/people/people.ts'
import { durationText } from '../../messages/when.ts'
import type { Visit } from '../visit.ts'
import { ChoiceList, Choices } from './choices.tsx'
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
  const { queue, timetable } = visit.messages.web
  const { people } = visit
  const keys = byName(people, people.extensions.keys()).filter((key) => !present.has(key))
  const choices = keys.map((person) => ({
    person,
    isOut: false,
    why: '',
    figure: timetable.extension(people.extensions.get(person) ?? ''),
  }))
  return (
    <section class="picker" data-picker>
      <DialogHead visit={visit} title={queue.addTitle} />
      <Choices visit={visit}>
        <ChoiceList
          visit={visit}
          choices={choices}
          asks={(person) => asksFor(`/queue/${encodeURIComponent(person)}/add`)}
        />
      </Choices>
    </section>
  )
}
