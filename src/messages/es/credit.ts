import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  retired: (count, week) =>
    count === 0
      ? `El crédito hasta la semana del ${week} está ahora en un solo fichero.`
      : `${count === 1 ? 'Se ha archivado 1 horario' : `Se han archivado ${count} horarios`}; se conserva el crédito hasta la semana del ${week}.`,
}
