import type { PauseCardMessages } from '../en/pauseCard.ts'
import { onDay } from './onDay.ts'

export const pauseCard: PauseCardMessages = {
  untilTime: (time, day) => (day ? `hasta ${onDay(day)} a las ${time}` : `hasta las ${time}`),
  sinceTime: (time, day) => (day ? `desde ${onDay(day)} a las ${time}` : `desde las ${time}`),
  atTime: (time, day) => (day ? `${onDay(day)} a las ${time}` : `a las ${time}`),
  endOfShift: 'hasta el final del turno',
  youPaused: (until) => `⏸ Estás en pausa ${until}.`,
  paused: (name, until) => `⏸ ${name} está en pausa ${until}.`,
  youPausedBy: (by, until) => `⏸ ${by} te ha puesto en pausa ${until}.`,
  reason: (reason) => `Motivo: ${reason}`,
  by: (name) => `Pausa puesta por ${name}`,
  noCalls: 'Mientras tanto no te llegan llamadas; volverás automáticamente.',
  youAreBack: (since) => `🟢 Te vuelven a llegar llamadas ${since}.`,
  isBack: (name, since) => `🟢 ${name} vuelve a atender llamadas ${since}.`,
  yourPauseEnded: (at) => `Tu pausa ha terminado ${at}.`,
  pauseEnded: (name, at) => `La pausa de ${name} ha terminado ${at}.`,
  whyTime: 'Se había acabado el tiempo.',
  whyShift: 'Se había acabado el turno.',
  whyLeft: 'Ha terminado al salir de la cola.',
  whyAsked: (by) => `La ha terminado ${by}.`,
  lasted: (duration) => `Ha durado ${duration}.`,
}
