import type { ChatMessages } from '../en/chat.ts'

export const chat: ChatMessages = {
  unknownCommand: (command) =>
    `${command} no és cap ordre d’aquí. El que comença amb / es pren per una ordre; posa-hi un espai al davant per enviar-ho com a text.`,
  commandFailed: (command, reason) =>
    reason === 'timeout'
      ? `${command} no ha respost en tres segons (operation_timeout). Torna-ho a provar d’aquí a un moment.`
      : `No s’ha pogut lliurar ${command}: l’aplicació no està connectada (dispatch_failed). Torna-ho a provar d’aquí a un moment.`,

  chooserTitle: 'Qui ets?',
  chooserLead: (team) =>
    `Aquest és el xat de ${team}, només en aquesta màquina. Tria una persona; obre una segona finestra per ser algú altre alhora.`,
  suggestedHeading: 'Comença per aquí',
  everybodyHeading: 'Tothom',

  conversations: 'Converses',
  channels: 'Canals',
  app: 'Aplicació',
  home: 'Inici',
  messages: 'Missatges',
  signedInAs: (name) => `Ets ${name}`,
  switchPerson: 'Ser algú altre',
  language: 'Llengua',
  changeLanguage: 'Canvia',
  openMenu: 'Obre la llista de converses',
  closeMenu: 'Tanca la llista de converses',
  unread: (count) => (count === 1 ? '1 missatge per llegir' : `${count} missatges per llegir`),
  whatToTry: 'Què pots provar',
  members: (count) => (count === 1 ? '1 membre' : `${count} membres`),

  onlyYou: 'Només ho veus tu',
  edited: '(editat)',
  replies: (count) => (count === 0 ? 'Respon' : count === 1 ? '1 resposta' : `${count} respostes`),
  replyTo: 'Respon al fil',
  composer: (where) => `Escriu a ${where}`,
  composerHint: 'Retorn envia, Majúscules+Retorn fa una línia nova, / mostra les ordres, @ la gent.',
  send: 'Envia',
  suggestions: 'Suggeriments',
  today: 'Avui',
  yesterday: 'Ahir',
  emptyChannel: (command) => `Aquí encara no s’ha dit res. Escriu alguna cosa, o prova ${command} ajuda.`,
  emptyDirect: (bot, command) =>
    `Aquí arriba el que ${bot} t’ha de dir. Escriu-li com a una persona, o prova ${command} ajuda.`,
  emptyHome: (bot) => `${bot} encara no ha omplert aquesta pàgina. Ho fa quan està connectat.`,

  moreActions: 'Més accions',
  choose: 'Tria…',
  search: 'Cerca…',
  noResults: 'No s’ha trobat res',
  optional: 'opcional',
  close: 'Tanca',
  cancel: 'Cancel·la',
  confirm: 'Sí',
  submit: 'Envia',
  picture: 'Imatge',
  reactions: (name, count) => `${name}: ${count}`,
  chartLabel: 'Etiqueta',

  fieldMissing: 'Cal omplir-ho.',
  fieldTooShort: (min) => `Almenys ${min} caràcters.`,
  fieldTooLong: (max) => `Com a molt ${max} caràcters.`,
  fieldNotANumber: 'Ha de ser un nombre.',

  actionTimeout: 'L’aplicació no ha respost a temps. Torna-ho a provar d’aquí a un moment.',
  actionUnreachable: 'L’aplicació no està connectada. Torna-ho a provar d’aquí a un moment.',
  actionBadAnswer: 'L’aplicació ha respost una cosa que no es pot mostrar.',
  actionGone: 'El que has fet servir ja no hi és.',
  connectionLost: 'S’ha perdut la connexió. Es torna a provar…',
  notFound: 'No hi ha cap pàgina ni persona així en aquest espai.',
}
