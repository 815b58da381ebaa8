import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { coversIn, type Handover } from '../../../src/domain/ledger/covers.ts'

const at = Temporal.Instant.from('2030-01-07T09:00:00Z')

function handover(from: string, to: string, changes: Partial<Handover> = {}): Handover {
  return { week: '2030-01-07', day: 'dl', hour: 0, line: 0, at, from, to, by: 'eva', ...changes }
}

/** Covers of handovers after which each cell holds what the last one put there. */
function covers(...handovers: Handover[]) {
  const cellNow = (week: string, { day, hour, line }: Pick<Handover, 'day' | 'hour' | 'line'>) =>
    handovers.findLast(
      (each) => each.week === week && each.day === day && each.hour === hour && each.line === line,
    )?.to ?? null
  return coversIn(handovers, cellNow).map(({ covered, coverer }) => `${coverer} for ${covered}`)
}

describe('covers', () => {
  it('are turns that somebody took from somebody', () => {
    expect(covers(handover('alba', 'bernat'), handover('carla', 'dani', { hour: 1 }))).toEqual([
      'bernat for alba',
      'dani for carla',
    ])
  })

  it('go from the first whose turn it was to the last who does it', () => {
    expect(covers(handover('alba', 'bernat'), handover('bernat', 'carla'))).toEqual(['carla for alba'])
    expect(covers(handover('alba', 'ningu'), handover('ningu', 'carla'))).toEqual(['carla for alba'])
  })

  it('are none when the turn came back, was left empty, or was nobody’s', () => {
    expect(covers(handover('alba', 'bernat'), handover('bernat', 'alba'))).toEqual([])
    expect(covers(handover('alba', 'ningu'))).toEqual([])
    expect(covers(handover('ningu', 'alba'))).toEqual([])
  })

  it('are none of a timetable that was replaced since', () => {
    expect(coversIn([handover('alba', 'bernat')], () => 'dani')).toEqual([])
    expect(coversIn([handover('alba', 'bernat')], () => null)).toEqual([])
    expect(covers(handover('alba', 'bernat'), handover('dani', 'carla'))).toEqual(['carla for dani'])
  })
})
