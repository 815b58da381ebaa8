import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { EndedPause } from '../../src/domain/ports/stores.ts'
import { type PauseState, pauseText } from '../../src/notify/pauseText.ts'
import { readerOf } from './readerOf.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-25T${time}:00Z`)

function state(changes: Partial<EndedPause> = {}, ending: Partial<PauseState> = {}): PauseState {
  const pause = {
    id: 'p1',
    person: 'alba',
    since: at('09:00'),
    until: at('09:15'),
    reason: 'dentist',
    by: 'alba',
  }
  return { pause: { ...pause, endedAt: null, ...changes }, why: null, endedBy: null, ...ending }
}

describe('the words of a pause', () => {
  it('tell the paused person until when and why', () => {
    expect(pauseText(readerOf(), state())).toEqual({
      fact: '⏸ You are paused until 10:15.',
      details: ['Reason: dentist', 'No calls ring at your phone meanwhile; you come back by yourself.'],
    })
  })

  it('tell others whose pause it is, and by whom when somebody else made it', () => {
    expect(pauseText(readerOf('carla'), state({ by: 'carla' })).fact).toBe('⏸ Alba Pi is paused until 10:15.')
    expect(pauseText(readerOf('carla'), state({ by: 'carla' })).details).toContain('Paused by Carla Mas')
  })

  it('say that a pause without end lasts to the end of the shift', () => {
    const { fact } = pauseText(readerOf('alba', 'ca'), state({ until: null, by: 'carla' }))
    expect(fact).toBe('⏸ Carla Mas t’ha posat en pausa fins al final del torn.')
  })

  it('name the day of an end that is not today', () => {
    const until = Temporal.Instant.from('2026-11-26T08:30:00Z')
    expect(pauseText(readerOf('alba', 'es'), state({ until })).fact).toBe(
      '⏸ Estás en pausa hasta mañana a las 09:30.',
    )
  })

  it('say since when the person is back, how long it was and who ended it', () => {
    const over = state({ endedAt: at('09:12') }, { why: 'asked', endedBy: 'carla' })
    expect(pauseText(readerOf(), over)).toEqual({
      fact: '🟢 Calls ring at your phone again since 10:12.',
      details: ['Ended by Carla Mas.', 'It lasted 12 minutes.', 'Reason: dentist'],
    })
  })

  it('do not claim that calls ring again when the shift is over', () => {
    const over = state({ endedAt: at('09:12') }, { why: 'shift', endedBy: 'tomatic' })
    expect(pauseText(readerOf(), over).fact).toBe('Your pause ended at 10:12.')
    expect(pauseText(readerOf(), over).details).toContain('The shift was over.')
  })
})
