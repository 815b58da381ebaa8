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
  const { label, kind } = cell
  const shown = kind === 'undecided' ? timetable.undecided : cell.name
  const classes = ['chip', kind, cell.isMine ? 'mine' : '', kind === 'person' ? colorClass(cell.color) : '']
  const content = (
    <>
      <span class="line" aria-hidden="true">
        {label.replace(/^L/, '')}
      </span>
      <span class="name wide">{shown}</span>
      <span class="name short">{kind === 'undecided' ? shown : cell.short}</span>
      {cell.isMine && <span class="you">{timetable.you}</span>}
      {cell.drawback && <span class="drawback">▲</span>}
    </>
  )
  const hint = kind === 'person' || cell.drawback ? hintOf(visit, cell) : undefined
  const shared = { class: classes.filter(Boolean).join(' '), 'data-hint': hint }
  if (!week.isEditable || kind === 'holiday') {
    return (
      <span {...shared}>
        <span class="unseen">
          {timetable.cell(label, shown)}
          {cell.drawback && ` · ${cell.drawback}`}
        </span>
        <span class="seen" aria-hidden="true">
          {content}
        </span>
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

/** What there is no room for in a chip. */
function hintOf(visit: Visit, cell: CellView): string {
  if (cell.drawback) return `▲ ${cell.drawback}`
  if (cell.extension === null) return cell.name
  return `${cell.name} · ${visit.messages.web.timetable.extension(cell.extension)}`
}
