import type { VNode } from 'preact'
import { holiday, isPerson, nobody, type People, undecided } from '../../domain/people/people.ts'
import { shortName } from '../../domain/people/shortName.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import type { TimeMessages } from '../../messages/en/times.ts'
import { whoText } from '../../messages/when.ts'
import { palette, plainColor } from '../palette.ts'
import { baselineAt, capitalised, fitText, textWidth } from '../text.ts'
import { type Box, sizes } from './layout.ts'

const markWidth = 18
const hatchStep = 17

interface CellFrame {
  readonly box: Box
  /** Person key or placeholder. */
  readonly cell: string
  readonly timetable: Timetable
  readonly people: People
  readonly times: TimeMessages
  readonly isMarked: boolean
}

/** One cell: the person's colour at its edge, holes hatched. */
export function Cell(frame: CellFrame): VNode {
  const { cell, box } = frame
  if (cell === nobody || cell === undecided) return <Hole {...frame} />
  if (cell === holiday) return <Quiet {...frame} />
  const { people, isMarked } = frame
  const room = box.width - sizes.edge - 16 - (isMarked ? markWidth + 8 : 0)
  return (
    <g>
      <rect
        x={box.x + 0.5}
        y={box.y + 0.5}
        width={box.width - 1}
        height={box.height - 1}
        rx={6}
        fill={palette.ground}
        stroke={palette.line}
      />
      <Edge box={box} color={colorOf(people, cell)} />
      <text
        x={box.x + sizes.edge + 8}
        y={baselineAt(middleOf(box), sizes.name)}
        font-size={sizes.name}
        fill={palette.text}
      >
        {fitText(nameIn(frame), room, sizes.name)}
      </text>
      {isMarked && <Mark box={box} />}
    </g>
  )
}

function Hole({ box, times, cell, isMarked }: CellFrame): VNode {
  const name = fitText(cell === nobody ? capitalised(times.nobody) : cell, box.width - 48, sizes.name)
  return (
    <g>
      <rect
        x={box.x + 1}
        y={box.y + 1}
        width={box.width - 2}
        height={box.height - 2}
        rx={6}
        fill={palette.ground}
        stroke={palette.muted}
        stroke-width={2}
        stroke-dasharray="7 5"
      />
      <path d={hatching(box)} stroke={palette.hatch} stroke-width={3} />
      <rect
        x={box.x + 12}
        y={box.y + 7}
        width={textWidth(name, sizes.name) + 12}
        height={box.height - 14}
        rx={4}
        fill="#fff"
      />
      <text
        x={box.x + sizes.edge + 8}
        y={baselineAt(middleOf(box), sizes.name)}
        font-size={sizes.name}
        fill={palette.muted}
      >
        {name}
      </text>
      {isMarked && <Mark box={box} />}
    </g>
  )
}

function Quiet({ box, times }: CellFrame): VNode {
  return (
    <text
      x={box.x + sizes.edge + 8}
      y={baselineAt(middleOf(box), sizes.name)}
      font-size={sizes.name}
      fill={palette.muted}
    >
      {fitText(capitalised(times.holiday), box.width - 24, sizes.name)}
    </text>
  )
}

/** The edge follows the round corners of the cell. */
function Edge({ box, color }: { box: Box; color: string }): VNode {
  const { x, y, height } = box
  const right = x + sizes.edge
  const path = `M${right} ${y}H${x + 6}Q${x} ${y} ${x} ${y + 6}V${y + height - 6}Q${x} ${y + height} ${x + 6} ${y + height}H${right}Z`
  return <path d={path} fill={`#${color}`} />
}

function Mark({ box }: { box: Box }): VNode {
  const right = box.x + box.width - 8
  const top = middleOf(box) - 8
  return (
    <path d={`M${right - markWidth} ${top + 16}h${markWidth}l${-markWidth / 2} -16z`} fill={palette.accent} />
  )
}

/** Slanting strokes within a box; drawn one by one, since a pattern takes a hundred times as long. */
function hatching({ x, y, width, height }: Box): string {
  const strokes: string[] = []
  for (let start = hatchStep - height; start < width; start += hatchStep) {
    const left = Math.max(start, 2)
    const right = Math.min(start + height, width - 2)
    if (right > left)
      strokes.push(`M${x + left} ${y + height - (left - start)}L${x + right} ${y + height - (right - start)}`)
  }
  return strokes.join('')
}

function middleOf(box: Box): number {
  return box.y + box.height / 2
}

function colorOf(people: People, key: string): string {
  const color = people.colors.get(key) ?? plainColor
  return /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? color : plainColor
}

/** The first name where that is enough; of people who have left, the name in the timetable. */
function nameIn({ people, timetable, times, cell }: CellFrame): string {
  const former = isPerson(people, cell) ? undefined : timetable.names.get(cell)
  return shortName(people, cell, former ?? whoText(times, people, cell))
}
