import type { VNode } from 'preact'
import { colorClass } from '../peopleColors.ts'
import type { Visit } from '../visit.ts'
import type { CellView, DayView, SlotView, WeekView } from '../week/weekView.ts'
import { opensDialog } from './hypertext.ts'

export interface CellFrame {
  readonly visit: Visit
  readonly week: WeekView
  readonly day: DayView
  readonly slot: SlotView
  readonly cell: CellView
}

/** A cell as a chip; a button where it may be changed. */
export function Cell({ visit, week, day, slot, cell }: CellFrame): VNode {
  const { timetable } = visit.messages.web
  const { name, label, kind } = cell
  const shown = kind === 'undecided' ? timetable.undecided : name
  const classes = ['chip', kind, cell.isMine ? 'mine' : '', kind === 'person' ? colorClass(cell.color) : '']
  const content = (
    <>
      <span class="line" aria-hidden="true">
        {label.replace(/^L/, '')}
      </span>
      <span class="name">{shown}</span>
      {cell.isMine && <span class="you">{timetable.you}</span>}
    </>
  )
  const hint = cell.extension === null ? undefined : timetable.extension(cell.extension)
  const shared = { class: classes.filter(Boolean).join(' '), 'data-hint': hint }
  if (!week.isEditable || kind === 'holiday') {
    return (
      <span {...shared}>
        <span class="unseen">{timetable.cell(label, shown)}</span>
        {content}
      </span>
    )
  }
  return (
    <button
      type="button"
      {...shared}
      aria-label={timetable.changeCell(label, cell.isMine ? `${shown} (${timetable.you})` : shown)}
      aria-haspopup="dialog"
      data-cell={`${day.day}/${slot.hour}/${cell.line}`}
      {...opensDialog(`/timetable/${week.week}/${day.day}/${slot.hour}/${cell.line}`)}
    >
      {content}
    </button>
  )
}
