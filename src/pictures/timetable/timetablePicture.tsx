import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Temporal } from 'temporal-polyfill'
import { formatHour, slotCount } from '../../domain/calendar/hours.ts'
import { dateOf, type Weekday } from '../../domain/calendar/weekday.ts'
import { holiday, type People } from '../../domain/people/people.ts'
import type { Timetable } from '../../domain/timetable/timetable.ts'
import { inkOn, type Variant } from '../../domain/variant.ts'
import type { TimeMessages } from '../../messages/en/times.ts'
import { palette } from '../palette.ts'
import { baselineAt, capitalised, fitText } from '../text.ts'
import { Cell } from './cell.tsx'
import { type Layout, layoutOf, sizes } from './layout.ts'

/** What the picture of a week shows. */
export interface TimetablePicture {
  readonly timetable: Timetable
  readonly people: People
  readonly times: TimeMessages
  /** ISO date → name of the holiday. */
  readonly festivities: ReadonlyMap<string, string>
  readonly title: string
  /** Lines of small text below, such as the cost. */
  readonly footer: readonly string[]
  /** Cells with something to tell (a penalty) get a mark. */
  readonly isMarked: (day: Weekday, hour: number, key: string) => boolean
  /** Set for an instance that is not the real one: the picture says so. */
  readonly variant: Variant | null
}

/** The picture as the text of an SVG document, readable on a phone. */
export function timetableSvg(picture: TimetablePicture): string {
  return renderToString(<Picture picture={picture} />)
}

function Picture({ picture }: { picture: TimetablePicture }): VNode {
  const { timetable, variant, title, footer } = picture
  const layout = layoutOf(timetable, { hasVariant: variant !== null, footerLines: footer.length })
  const { width, height } = layout
  const titleY = (variant ? sizes.variantBand : 0) + sizes.titleBand / 2
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family="Source Sans 3"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={palette.ground} />
      {variant && <Ribbon variant={variant} width={width} />}
      <Line x={sizes.margin} y={titleY} size={sizes.title} isBold text={title} room={width - 48} />
      <Hours timetable={timetable} layout={layout} />
      {timetable.days.map((day, index) => (
        <Day key={day} picture={picture} layout={layout} day={day} index={index} />
      ))}
      {footer.map((text, index) => (
        <Line
          key={text}
          x={sizes.margin}
          y={layout.slotsBottom + sizes.footerLine * (index + 0.5)}
          size={sizes.footer}
          color={palette.muted}
          text={text}
          room={width - 2 * sizes.margin}
        />
      ))}
    </svg>
  )
}

function Ribbon({ variant, width }: { variant: Variant; width: number }): VNode {
  return (
    <g>
      <rect width={width} height={sizes.variantBand} fill={`#${variant.color}`} />
      <Line
        x={sizes.margin}
        y={sizes.variantBand / 2}
        size={sizes.day}
        color={`#${inkOn(variant)}`}
        isBold
        text={variant.name}
        room={width}
      />
    </g>
  )
}

function Hours({ timetable, layout }: { timetable: Timetable; layout: Layout }): VNode {
  const hours = Array.from({ length: slotCount(timetable.hours) }, (_, hour) => hour)
  return (
    <g>
      {hours.map((hour) => {
        const { y, height } = layout.slotBox(0, hour)
        return (
          <g key={hour}>
            {hour % 2 === 0 && (
              <rect
                x={0}
                y={y - sizes.slotGap / 2}
                width={layout.width}
                height={height + sizes.slotGap}
                fill={palette.band}
              />
            )}
            <Line
              x={sizes.margin}
              y={y + sizes.cellHeight / 2}
              size={sizes.hour}
              isBold
              text={formatHour(timetable.hours[hour] ?? 0)}
              room={sizes.hourColumn}
            />
          </g>
        )
      })}
    </g>
  )
}

interface DayFrame {
  readonly picture: TimetablePicture
  readonly layout: Layout
  readonly day: Weekday
  readonly index: number
}

function Day(frame: DayFrame): VNode {
  const { picture, layout, day, index } = frame
  const { timetable, times } = picture
  const date = dateOf(Temporal.PlainDate.from(timetable.week), day)
  const { x, width } = layout.dayBox(index)
  const rows = timetable.cells.get(day) ?? []
  const isClosed = rows.length > 0 && rows.every((row) => row.every((key) => key === holiday))
  const shown = capitalised(times.weekday(day))
  return (
    <g>
      <Line x={x} y={layout.daysTop + 24} size={sizes.day} isBold text={shown} room={width} />
      <Line
        x={x}
        y={layout.daysTop + 56}
        size={sizes.hour}
        color={palette.muted}
        text={`${date.day}/${date.month}`}
        room={width}
      />
      {isClosed ? (
        <Closed {...frame} name={picture.festivities.get(date.toString()) ?? ''} />
      ) : (
        rows.map((row, hour) =>
          row.map((key, line) => (
            <Cell
              key={`${hour}.${line}`}
              box={layout.cellBox(index, hour, line)}
              cell={key}
              timetable={timetable}
              people={picture.people}
              times={times}
              isMarked={picture.isMarked(day, hour, key)}
            />
          )),
        )
      )}
    </g>
  )
}

function Closed({ picture, layout, index, name }: DayFrame & { name: string }): VNode {
  const { x, y, width, height } = layout.dayBox(index)
  const middle = x + width / 2
  return (
    <g fill={palette.muted} text-anchor="middle" font-size={sizes.hour}>
      <rect x={x} y={y} width={width} height={height} rx={8} fill={palette.cell} stroke={palette.line} />
      <text x={middle} y={y + 44}>
        {fitText(capitalised(picture.times.holiday), width - 16, sizes.hour)}
      </text>
      <text x={middle} y={y + 78}>
        {fitText(name, width - 16, sizes.hour)}
      </text>
    </g>
  )
}

interface LineFrame {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
  /** The text is cut to this width. */
  readonly room: number
  readonly color?: string
  readonly isBold?: boolean
}

function Line({ x, y, size, text, room, color = palette.text, isBold = false }: LineFrame): VNode {
  return (
    <text x={x} y={baselineAt(y, size)} font-size={size} font-weight={isBold ? 600 : 400} fill={color}>
      {fitText(text, room, size, isBold)}
    </text>
  )
}
