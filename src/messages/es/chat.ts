import type { ChatMessages } from '../en/chat.ts'

export const chat: ChatMessages = {
  unknownCommand: (command) =>
    `${command} no es una orden de aquí. Lo que empieza por / se toma por una orden; pon un espacio delante para enviarlo como texto.`,
  commandFailed: (command, reason) =>
    reason === 'timeout'
      ? `${command} no ha respondido en tres segundos (operation_timeout). Vuelve a probarlo dentro de un momento.`
      : `No se ha podido entregar ${command}: la aplicación no está conectada (dispatch_failed). Vuelve a probarlo dentro de un momento.`,

  chooserTitle: '¿Quién eres?',
  chooserLead: (team) =>
    `Este es el chat de ${team}, solo en esta máquina. Elige una persona; abre otra ventana para ser alguien más a la vez.`,
  suggestedHeading: 'Empieza por aquí',
  everybodyHeading: 'Todo el mundo',

  conversations: 'Conversaciones',
  channels: 'Canales',
  app: 'Aplicación',
  home: 'Inicio',
  messages: 'Mensajes',
  signedInAs: (name) => `Eres ${name}`,
  switchPerson: 'Ser otra persona',
  language: 'Idioma',
  changeLanguage: 'Cambiar',
  openMenu: 'Abrir la lista de conversaciones',
  closeMenu: 'Cerrar la lista de conversaciones',
  unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
  whatToTry: 'Qué puedes probar',
  members: (count) => (count === 1 ? '1 miembro' : `${count} miembros`),

  onlyYou: 'Solo lo ves tú',
  edited: '(editado)',
  replies: (count) => (count === 0 ? 'Responder' : count === 1 ? '1 respuesta' : `${count} respuestas`),
  replyTo: 'Responder en el hilo',
  composer: (where) => `Escribe a ${where}`,
  composerHint: 'Intro envía, Mayúsculas+Intro empieza otra línea, / muestra las órdenes, @ la gente.',
  send: 'Enviar',
  suggestions: 'Sugerencias',
  today: 'Hoy',
  yesterday: 'Ayer',
  emptyChannel: (command) => `Aquí aún no se ha dicho nada. Escribe algo, o prueba ${command} ayuda.`,
  emptyDirect: (bot, command) =>
    `Aquí llega lo que ${bot} tiene que decirte. Escríbele como a una persona, o prueba ${command} ayuda.`,
  emptyHome: (bot) => `${bot} aún no ha llenado esta página. Lo hace cuando está conectado.`,

  moreActions: 'Más acciones',
  choose: 'Elige…',
  search: 'Buscar…',
  noResults: 'No se ha encontrado nada',
  optional: 'opcional',
  close: 'Cerrar',
  cancel: 'Cancelar',
  confirm: 'Sí',
  submit: 'Enviar',
  picture: 'Imagen',
  reactions: (name, count) => `${name}: ${count}`,
  chartLabel: 'Etiqueta',

  fieldMissing: 'Hay que rellenarlo.',
  fieldTooShort: (min) => `Al menos ${min} caracteres.`,
  fieldTooLong: (max) => `Como mucho ${max} caracteres.`,
  fieldNotANumber: 'Tiene que ser un número.',

  actionTimeout: 'La aplicación no ha respondido a tiempo. Vuelve a probarlo dentro de un momento.',
  actionUnreachable: 'La aplicación no está conectada. Vuelve a probarlo dentro de un momento.',
  actionBadAnswer: 'La aplicación ha respondido algo que no se puede mostrar.',
  actionGone: 'Lo que has usado ya no está.',
  connectionLost: 'Se ha perdido la conexión. Se vuelve a intentar…',
  notFound: 'No hay ninguna página ni persona así en este espacio.',
}
