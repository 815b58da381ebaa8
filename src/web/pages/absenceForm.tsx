import type { VNode } from 'preact'
import { slotCount, slotLabel } from '../../domain/calendar/hours.ts'
import type { AbsenceValues } from '../absenceForm.ts'
import type { Visit } from '../visit.ts'
import { DialogHead } from './dialog.tsx'

/** The dialog for an absence: a new one, or one that is changed; `problem` is what was wrong with what was sent. */
export function AbsenceForm({
  visit,
  url,
  title,
  values,
  problem,
}: {
  visit: Visit
  url: string
  title: string
  values: AbsenceValues
  problem: string | null
}): VNode {
  const { messages, configuration } = visit
  const { absences, times } = messages
  const { form } = absences
  const { hours, days } = configuration
  return (
    <section>
      <DialogHead visit={visit} title={title} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form class="fields absence" hx-post={url} hx-swap="none" hx-sync="drop">
        <label>
          {form.when}
          <select name="when" autofocus>
            <option value="once" selected={values.when === 'once'}>
              {form.once}
            </option>
            <option value="every" selected={values.when === 'every'}>
              {absences.everyDay}
            </option>
            {days.map((day) => (
              <option key={day} value={day} selected={values.when === day}>
                {absences.every(times.weekday(day))}
              </option>
            ))}
          </select>
        </label>
        <label class="date">
          {form.date}
          <input type="date" name="date" value={values.date} />
        </label>
        <fieldset>
          <legend>{form.slots}</legend>
          <div class="ticks">
            {Array.from({ length: slotCount(hours) }, (_, slot) => (
              <label key={slot}>
                <input
                  type="checkbox"
                  name="slot"
                  value={String(slot)}
                  checked={values.turns[slot] === '1'}
                />
                {slotLabel(hours, slot).replace('-', '–')}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{form.how}</legend>
          <div class="ticks wide">
            <label>
              <input type="radio" name="how" value="required" checked={values.how === 'required'} />
              {form.requiredChoice}
            </label>
            <label>
              <input type="radio" name="how" value="optional" checked={values.how === 'optional'} />
              {form.optionalChoice}
            </label>
          </div>
        </fieldset>
        <label>
          {form.reason}
          <input name="reason" maxlength={150} value={values.reason} autocomplete="off" />
          <span class="muted">{form.reasonHint}</span>
        </label>
        <div class="actions">
          <button type="submit" class="primary">
            {form.submit}
          </button>
          <button type="button" data-closes-dialog>
            {form.cancel}
          </button>
        </div>
      </form>
    </section>
  )
}
