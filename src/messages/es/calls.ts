import type { CallMessages } from '../en/calls.ts'

export const calls: CallMessages = {
  withheld: 'un número oculto',
  ringing: (phone) => `🔔 Te suena el teléfono: ${phone}.`,
  talking: (phone) => `📞 Estás hablando con ${phone}.`,
  missed: (phone) => `No has descolgado: ${phone} espera a que lo haga otra persona.`,
  talked: (phone, duration) => `Has hablado con ${phone} durante ${duration}.`,
  lost: (phone) => `${phone} ha colgado antes de que respondieras.`,
  called: (phone) => `Llamada de ${phone}.`,
  ringsElsewhere: (phone, name) => `${phone} ya no suena en tu teléfono, sino en el de ${name}.`,
  takenBy: (phone, name) => `${name} ha cogido la llamada de ${phone}.`,
  lostElsewhere: (phone) => `${phone} ha colgado antes de que nadie respondiera.`,
  anotherPhone: 'otra persona',
  at: (time) => `A las ${time}`,
  waited: (duration) => `ha esperado ${duration}`,
  customer: (partner, contract) =>
    [partner && `Persona ${partner}`, contract && `contrato ${contract}`].filter(Boolean).join(', '),
  firstCall: 'Este número no había llamado nunca.',
  earlier: 'Llamadas anteriores:',
  earlierAnswered: (when, name) => `${when}, con ${name}`,
  earlierLost: (when) => `${when}, no respondió nadie`,
  earlierRang: (when, name) => `${when}, en el teléfono de ${name}`,
  noted: (what) => `📝 ${what}`,
  notedBy: (what, name) => `📝 ${what} (${name})`,
  note: 'Anotarla',
  changeNote: 'Cambiar la anotación',
  form: {
    title: 'Nota de la llamada',
    submit: 'Guardar',
    cancel: 'Cancelar',
    intro: (phone, when) => `Llamada de ${phone}, ${when}.`,
    category: '¿De qué iba?',
    choose: 'Elige una categoría',
    comment: 'Comentario',
    commentHint: 'Lo que deba saber quien atienda la próxima llamada.',
    withoutSection: 'Por asignar',
    noCategories: 'No hay categorías: callinfo/categories.yaml no tiene ninguna.',
  },
  refusals: {
    noSuchCall: 'Esa llamada ya no consta.',
    notYourCall: (name) =>
      `Esa llamada no era tuya, sino de ${name}: solo puede anotarla ${name} o alguien de coordinación.`,
    nobodysCall: 'No se sabe quién tuvo esa llamada: solo puede anotarla alguien de coordinación.',
    noCategory: 'Elige de qué iba la llamada.',
    unknownCategory: (category) =>
      `No hay ninguna categoría «${category}». Vuelve a abrir la anotación para ver las que hay.`,
    commentTooLong: (limit) => `El comentario es demasiado largo: puede tener ${limit} caracteres.`,
    notedMeanwhile: (name, at) =>
      `Mientras tanto ${name} ha anotado esta llamada (${at}). No se ha sobrescrito nada; vuelve a abrir la anotación para verla.`,
    badPhone: (text) =>
      `«${text}» no es ningún número de teléfono. Escribe al menos sus tres últimas cifras.`,
    noEmulation: 'Solo se pueden simular llamadas en la centralita simulada, y esta es de verdad.',
    turnedAway: 'Ya hay demasiada gente en espera: la llamada ha sido rechazada.',
    cannotRing: {
      'no-queue': () => 'La cola no se ha llenado nunca y no puede sonar nada.',
      'not-in-queue': (name) => `${name} no está en la cola ahora, y el teléfono no le puede sonar.`,
      paused: (name) => `${name} está en pausa, y el teléfono no le suena.`,
      disconnected: (name) => `El teléfono de ${name} no está conectado.`,
      busy: (name) => `${name} ya tiene una llamada.`,
    },
    somebody: 'Esa persona',
  },
  report: {
    title: (day, received, answered, lost) =>
      `Informe del ${day}: ${received === 1 ? '1 llamada' : `${received} llamadas`}, ${answered} atendidas y ${lost} perdidas.`,
    received: 'Recibidas',
    answered: 'Atendidas',
    lost: 'Perdidas',
    inTime: (seconds) => `Atendidas en ${seconds} s`,
    averageWait: 'Espera media',
    longestWait: 'Espera más larga',
    talk: 'Tiempo de conversación',
    noted: 'Anotadas',
    outside: 'Fuera de horario',
    compared: (day) => `Entre paréntesis, las de ${day}.`,
    agents: 'Llamadas por persona',
    agent: (name, count, duration) =>
      `${name}: ${count === 1 ? '1 llamada' : `${count} llamadas`}, ${duration}`,
  },
  lookup: {
    words: ['busca', 'teléfono', 'buscar'],
    usage: 'NÚMERO',
    help: 'De quién es un teléfono y sus últimas llamadas.',
    examples: ['busca 600111222', 'busca 222'],
    none: (phone) => `No hay llamadas de ${phone}.`,
    found: (phone, count) =>
      count === 1 ? `La última llamada de ${phone}:` : `Las últimas ${count} llamadas de ${phone}:`,
    ending: (digits, count) =>
      count === 1
        ? `La última llamada de un número acabado en ${digits}:`
        : `Las últimas ${count} llamadas de números acabados en ${digits}:`,
    missing: 'Escribe el número detrás de «busca».',
  },
  today: {
    words: ['llamadas'],
    usage: '[persona]',
    help: 'Mis llamadas de hoy, o las de alguien, con un botón para anotarlas.',
    examples: ['llamadas', 'llamadas maria'],
    none: 'Hoy no has tenido ninguna llamada.',
    noneOf: (name) => `${name} no ha tenido ninguna llamada hoy.`,
    mine: (count) => (count === 1 ? 'Tu llamada de hoy:' : `Tus ${count} llamadas de hoy:`),
    of: (name, count) =>
      count === 1 ? `La llamada de ${name} hoy:` : `Las ${count} llamadas de ${name} hoy:`,
    more: (count) => `…y ${count} más antes.`,
    state: {
      ringing: '🔔 sonando',
      missed: 'sin descolgar',
      answered: '📞 en curso',
      lost: 'perdida',
    },
  },
  ring: {
    words: ['llama'],
    usage: '[persona] [número]',
    help: 'Hace sonar una llamada simulada (coordinación, en la centralita simulada).',
    examples: ['llama', 'llama maria', 'llama maria 600111222'],
    ringing: (name) => `🔔 Una llamada simulada suena en el teléfono de ${name}.`,
    waiting: 'No hay nadie libre: la llamada simulada espera en la cola.',
    button: '🔔 Hacer sonar una llamada',
    again: 'Llamar otra vez',
  },
}
