import type { CreditMessages } from '../en/credit.ts'

export const credit: CreditMessages = {
  command: {
    words: ['crèdit', 'bossa', 'saldo'],
    usage: '[persona | tothom]',
    help: 'Els torns que has fet i els que et tocaven, setmana a setmana. Coordinació: els de qualsevol, i a qui toca cobrir.',
    examples: ['crèdit', 'crèdit maria', 'crèdit tothom'],
  },
  mine: 'El meu crèdit',
  turns: (count, text) => (count === 1 ? '1 torn' : `${text} torns`),
  ahead: (turns) => `Has fet ${turns} més dels que et tocaven.`,
  behind: (turns) => `Deus ${turns}.`,
  even: 'Has fet els torns que et tocaven, ni més ni menys.',
  aheadOf: (name, turns) => `${name} ha fet ${turns} més dels que li tocaven.`,
  behindOf: (name, turns) => `${name} deu ${turns}.`,
  evenOf: (name) => `${name} ha fet els torns que li tocaven, ni més ni menys.`,
  week: (due, done, balance) => `li tocaven ${due}, fets ${done} → ${balance}`,
  coveredFor: (count) => `${count} per altres`,
  coveredBy: (count) => `${count} fets per altres`,
  forgiven: (turns) => `${turns} perdonat`,
  opening: (turns, week) => `Fins a la ${week} era de ${turns}.`,
  noWeeks: 'Encara no compta cap graella.',
  forgivenBy: (turns, who, when) => `${turns} perdonat per ${who}, ${when}`,
  everybody: 'El crèdit de tothom',
  ranking: 'Qui deu torns i qui n’ha fet de més',
  more: (count) => `I ${count} més al tauler.`,
  nextTitle: (when) => `Si falta algú ${when}, demana-ho primer a:`,
  nobodyFree: (when) => `Si falta algú ${when}, no hi ha lliure ningú dels que atenen el telèfon.`,
  why: {
    owes: (turns) => `deu ${turns}`,
    even: 'no deu res',
    ahead: (turns) => `n’ha fet ${turns} de més`,
    day: (count) =>
      count === 0 ? 'cap torn aquell dia' : count === 1 ? '1 torn aquell dia' : `${count} torns aquell dia`,
  },
  page: {
    title: 'Crèdit',
    intro:
      'Torns fets de més (+) o de menys (−), des del fitxer de crèdit i amb totes les graelles fins a aquesta setmana.',
    person: 'Persona',
    week: 'Setmana',
    opening: 'Abans',
    due: 'Tocaven',
    done: 'Fets',
    coveredForOthers: 'Per altres',
    coveredByOthers: 'Els altres',
    forgiven: 'Perdonat',
    balance: 'Saldo',
    total: 'En total',
    download: 'Baixa-ho en CSV',
    covers: 'Torns coberts',
    cover: (coverer, covered) => `${coverer} per ${covered}`,
    forgivenTitle: 'Perdonat',
    nothing: 'Encara ningú no té crèdit. Ve de les graelles de setmanes passades.',
    back: 'Tothom',
  },
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
