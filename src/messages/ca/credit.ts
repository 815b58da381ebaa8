import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  retired: (count, week) =>
    count === 0
      ? `El crèdit fins a la setmana del ${week} és ara en un sol fitxer.`
      : `${count === 1 ? 'S’ha arxivat 1 graella' : `S’han arxivat ${count} graelles`}; es conserva el crèdit fins a la setmana del ${week}.`,
}
