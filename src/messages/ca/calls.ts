import type { CallMessages } from '../en/calls.ts'
import { of } from './of.ts'

export const calls: CallMessages = {
  withheld: 'un número ocult',
  ringing: (phone) => `🔔 Et sona el telèfon: ${phone}.`,
  talking: (phone) => `📞 Estàs parlant amb ${phone}.`,
  missed: (phone) => `No has despenjat: ${phone} s’espera que ho faci algú altre.`,
  talked: (phone, duration) => `Has parlat amb ${phone} durant ${duration}.`,
  lost: (phone) => `${phone} ha penjat abans que responguessis.`,
  called: (phone) => `Trucada ${of(phone)}.`,
  ringsElsewhere: (phone, name) => `${phone} ja no sona al teu telèfon, sinó al ${of(name)}.`,
  takenBy: (phone, name) => `${name} ha agafat la trucada ${of(phone)}.`,
  lostElsewhere: (phone) => `${phone} ha penjat abans que ningú respongués.`,
  anotherPhone: 'una altra persona',
  at: (time) => `A les ${time}`,
  waited: (duration) => `s’ha esperat ${duration}`,
  customer: (partner, contract) =>
    [partner && `Persona ${partner}`, contract && `contracte ${contract}`].filter(Boolean).join(', '),
  firstCall: 'Aquest número no havia trucat mai.',
  earlier: 'Trucades anteriors:',
  earlierAnswered: (when, name) => `${when}, amb ${name}`,
  earlierLost: (when) => `${when}, no va respondre ningú`,
  earlierRang: (when, name) => `${when}, al telèfon ${of(name)}`,
  noted: (what) => `📝 ${what}`,
  notedBy: (what, name) => `📝 ${what} (${name})`,
  note: 'Anota-la',
  changeNote: 'Canvia l’anotació',
  form: {
    title: 'Anotació de la trucada',
    submit: 'Desa',
    cancel: 'Cancel·la',
    intro: (phone, when) => `Trucada ${of(phone)}, ${when}.`,
    category: 'De què anava?',
    choose: 'Tria una categoria',
    comment: 'Comentari',
    commentHint: 'El que hagi de saber qui atengui la propera trucada.',
    withoutSection: 'Per assignar',
    noCategories: 'No hi ha categories: callinfo/categories.yaml no en té cap.',
  },
  refusals: {
    noSuchCall: 'Aquesta trucada ja no consta.',
    notYourCall: (name) =>
      `Aquesta trucada no era teva, sinó ${of(name)}: només la pot anotar ${name} o algú de coordinació.`,
    nobodysCall: 'No se sap qui va tenir aquesta trucada: només la pot anotar algú de coordinació.',
    noCategory: 'Tria de què anava la trucada.',
    unknownCategory: (category) =>
      `No hi ha cap categoria «${category}». Torna a obrir l’anotació per veure les que hi ha.`,
    commentTooLong: (limit) => `El comentari és massa llarg: pot tenir ${limit} caràcters.`,
    notedMeanwhile: (name, at) =>
      `Mentrestant ${name} ha anotat aquesta trucada (${at}). No s’ha sobreescrit res; torna a obrir l’anotació per veure-la.`,
    badPhone: (text) => `«${text}» no és cap número de telèfon. Escriu-ne almenys les tres últimes xifres.`,
    noEmulation: 'Només es poden simular trucades a la centraleta simulada, i aquesta és de debò.',
    turnedAway: 'Ja hi ha massa gent en espera: la trucada ha estat rebutjada.',
    cannotRing: {
      'no-queue': () => 'La cua no s’ha omplert mai i no pot sonar res.',
      'not-in-queue': (name) => `${name} no és a la cua ara, i el telèfon no li pot sonar.`,
      paused: (name) => `${name} està en pausa, i el telèfon no li sona.`,
      disconnected: (name) => `El telèfon ${of(name)} no està connectat.`,
      busy: (name) => `${name} ja té una trucada.`,
    },
    somebody: 'Aquesta persona',
  },
  report: {
    title: (day, received, answered, lost) =>
      `Informe del ${day}: ${received === 1 ? '1 trucada' : `${received} trucades`}, ${answered} ateses i ${lost} perdudes.`,
    received: 'Rebudes',
    answered: 'Ateses',
    lost: 'Perdudes',
    inTime: (seconds) => `Ateses en ${seconds} s`,
    averageWait: 'Espera mitjana',
    longestWait: 'Espera més llarga',
    talk: 'Temps de conversa',
    noted: 'Anotades',
    outside: 'Fora d’horari',
    compared: (day) => `Entre parèntesis, les ${of(day)}.`,
    agents: 'Trucades per persona',
    agent: (name, count, duration) =>
      `${name}: ${count === 1 ? '1 trucada' : `${count} trucades`}, ${duration}`,
  },
  lookup: {
    words: ['cerca', 'telèfon', 'busca'],
    usage: 'NÚMERO',
    help: 'De qui és un telèfon i les seves últimes trucades.',
    examples: ['cerca 600111222', 'cerca 222'],
    none: (phone) => `No hi ha trucades ${of(phone)}.`,
    found: (phone, count) =>
      count === 1 ? `L’última trucada ${of(phone)}:` : `Les últimes ${count} trucades ${of(phone)}:`,
    ending: (digits, count) =>
      count === 1
        ? `L’última trucada d’un número acabat en ${digits}:`
        : `Les últimes ${count} trucades de números acabats en ${digits}:`,
    missing: 'Escriu el número darrere de «cerca».',
  },
  today: {
    words: ['trucades'],
    usage: '[persona]',
    help: 'Les meves trucades d’avui, o les d’algú, amb un botó per anotar-les.',
    examples: ['trucades', 'trucades maria'],
    none: 'Avui no has tingut cap trucada.',
    noneOf: (name) => `${name} no ha tingut cap trucada avui.`,
    mine: (count) => (count === 1 ? 'La teva trucada d’avui:' : `Les teves ${count} trucades d’avui:`),
    of: (name, count) =>
      count === 1 ? `La trucada ${of(name)} avui:` : `Les ${count} trucades ${of(name)} avui:`,
    more: (count) => `…i ${count} més abans.`,
    state: {
      ringing: '🔔 sonant',
      missed: 'sense despenjar',
      answered: '📞 en curs',
      lost: 'perduda',
    },
  },
  ring: {
    words: ['truca'],
    usage: '[persona] [número]',
    help: 'Fa sonar una trucada simulada (coordinació, a la centraleta simulada).',
    examples: ['truca', 'truca maria', 'truca maria 600111222'],
    ringing: (name) => `🔔 Una trucada simulada sona al telèfon ${of(name)}.`,
    waiting: 'No hi ha ningú lliure: la trucada simulada s’espera a la cua.',
    button: '🔔 Fes sonar una trucada',
    again: 'Torna a trucar',
  },
}
