import type { PageMessages } from '../en/page.ts'

export const page: PageMessages = {
  title: (week) => `Semana ${week}`,
  heading: (date) => `Semana del ${date}`,
  line: (label) => `Línea ${label}`,
  slots: 'Horas',
  holiday: 'Sin atención telefónica',
  nobody: 'Nadie',
  undecided: 'Por decidir',
  penalties: 'Penalizaciones',
  noPenalties: 'Sin penalizaciones',
  cost: (cost) => `Penalización: ${cost}`,
  extensions: 'Extensiones',
  allWeeks: 'Todas las semanas',
  indexTitle: 'Turnos de teléfono',
  noWeeks: 'Ahora no hay ningún horario.',
}
