import type { Temporal } from 'temporal-polyfill'

/** Text of `indisponibilitats.conf`: what recurs every week. */
export const weeklyAbsences = `# Every week. A "+" in front means: never on the phone then.
+alba dl 0011 # reunió de factures
+carla dl 0011 # reunió de factures
+ferran dl 0011 # reunió de factures
+dani dm 1100 # reunió d'informàtica
+marc dm 1100 # reunió d'informàtica
+willow dm 1100 # reunió d'informàtica
+oriol dj 1111 # dia de coordinació
bernat 1000 # porto les nenes a l'escola
irene dv 0001 # plego d'hora
+laia dx 1111 # no treballo els dimecres
+pilar dv 0011 # clase de catalán
maria dj 0110 # esmorzar amb l'equip
teresa dl 1000 # vinc amb tren
+victor dm 0001 # fisio
xenia dv 1000 # teletreball, arribo tard a l'ordinador
`

/** Text of `oneshot.conf`: what happens once, around the week of `monday`. */
export function oneShotAbsences(monday: Temporal.PlainDate): string {
  const on = (days: number) => monday.add({ days }).toString()
  return `# Once only.
+gemma ${on(-6)} 1111 # vacances
+gemma ${on(-5)} 1111 # vacances
+quim ${on(1)} 1111 # trasllat de pis
+nuria ${on(2)} 0011 # metge
sergi ${on(3)} 1100 # tutoria a l'escola
+hector ${on(4)} 1111 # asuntos propios
+joan ${on(7)} 1111 # vacances
+joan ${on(8)} 1111 # vacances
+joan ${on(9)} 1111 # vacances
+rosa ${on(10)} 0110 # revisión médica
eva ${on(11)} 0011 # visita de proveïdors
`
}

/** Text of `holidays.conf`: one day after the three weeks that have a timetable, so that "new week" meets it. */
export function holidays(monday: Temporal.PlainDate): string {
  return `${monday.add({ days: 16 })}\tFesta de la vila\n`
}

/** Text of `data/noservice.conf`: a day on which the helpline stays closed by its own choice. */
export function daysWithoutService(monday: Temporal.PlainDate): string {
  return `${monday.add({ days: 25 })}\tJornada de formació de l'equip\n`
}
