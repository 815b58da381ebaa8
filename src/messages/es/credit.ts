import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  retired: (count, week) =>
    count === 0
      ? `El crédito hasta la semana del ${week} está ahora en un solo fichero.`
      : `${count === 1 ? 'Se ha archivado 1 horario' : `Se han archivado ${count} horarios`}; se conserva el crédito hasta la semana del ${week}.`,
  nameSomebody: 'Di a quién se le perdona el crédito, o --all para todo el mundo.',
  bothNamed: '--all es todo el mundo: quita los nombres.',
  forgivenOf: (name, turns) => `${name}: se ha perdonado ${turns}.`,
  forgivenKept: (week) =>
    `Lo que había en el fichero de crédito de la semana del ${week} está en las copias; las semanas posteriores siguen contando.`,
}
