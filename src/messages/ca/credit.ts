import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  retired: (count, week) =>
    count === 0
      ? `El crèdit fins a la setmana del ${week} és ara en un sol fitxer.`
      : `${count === 1 ? 'S’ha arxivat 1 graella' : `S’han arxivat ${count} graelles`}; es conserva el crèdit fins a la setmana del ${week}.`,
  nameSomebody: 'Digues a qui es perdona el crèdit, o --all per a tothom.',
  bothNamed: '--all vol dir tothom: treu els noms.',
  forgivenOf: (name, turns) => `${name}: s’ha perdonat ${turns}.`,
  forgivenKept: (week) =>
    `El que hi havia al fitxer de crèdit de la setmana del ${week} és a les còpies; les setmanes posteriors continuen comptant.`,
}
