import type { PauseCardMessages } from '../en/pauseCard.ts'
import { of } from './of.ts'

export const pauseCard: PauseCardMessages = {
  untilTime: (time, day) => (day ? `fins ${day} a les ${time}` : `fins a les ${time}`),
  sinceTime: (time, day) => (day ? `des ${of(day)} a les ${time}` : `des de les ${time}`),
  atTime: (time, day) => (day ? `${day} a les ${time}` : `a les ${time}`),
  endOfShift: 'fins al final del torn',
  youPaused: (until) => `⏸ Estàs en pausa ${until}.`,
  paused: (name, until) => `⏸ ${name} està en pausa ${until}.`,
  youPausedBy: (by, until) => `⏸ ${by} t’ha posat en pausa ${until}.`,
  reason: (reason) => `Motiu: ${reason}`,
  by: (name) => `Pausa posada per ${name}`,
  noCalls: 'Mentrestant no t’arriben trucades; tornaràs automàticament.',
  youAreBack: (since) => `🟢 Et tornen a arribar trucades ${since}.`,
  isBack: (name, since) => `🟢 ${name} torna a atendre trucades ${since}.`,
  yourPauseEnded: (at) => `La teva pausa s’ha acabat ${at}.`,
  pauseEnded: (name, at) => `La pausa ${of(name)} s’ha acabat ${at}.`,
  whyTime: 'S’havia acabat el temps.',
  whyShift: 'S’havia acabat el torn.',
  whyLeft: 'S’ha acabat en sortir de la cua.',
  whyAsked: (by) => `L’ha acabada ${by}.`,
  lasted: (duration) => `Ha durat ${duration}.`,
}
