/** A weekday takes its article where something happens on it: `el lunes`, `el lunes 7 de enero`, but `hoy`. */
export function onDay(day: string): string {
  return /^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)/.test(day) ? `el ${day}` : day
}
