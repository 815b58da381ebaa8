import type { DoctorMessages } from '../en/doctor.ts'

export const doctor: DoctorMessages = {
  levels: { ok: 'bien', warning: 'aviso', problem: 'problema' },
  summary: (problems, warnings) => {
    if (problems + warnings === 0) return 'Todo va bien.'
    const both = [
      problems === 1 ? '1 problema' : `${problems} problemas`,
      warnings === 1 ? '1 aviso' : `${warnings} avisos`,
    ]
    return `${both.join(', ')}.`
  },
  place: (file, line, column, expected, found) =>
    `${file}, línea ${line}, columna ${column}: se esperaba ${expected} y hay «${found}».`,
  mendLine: 'Arregla esa línea.',
  mendSkippedLine: 'No se tiene en cuenta hasta que la arregles.',
  notLooked: (what, cause) => `No se ha podido mirar «${what}»: ${cause}.`,
  mendNotLooked: 'Arregla primero los demás problemas y vuelve a pedir el doctor.',

  home: {
    ok: (folder) => `La carpeta del servicio es ${folder}.`,
    missing: (folder) => `La carpeta ${folder} no existe.`,
    'not-a-folder': (folder) => `${folder} no es una carpeta.`,
    'not-writable': (folder) => `No se puede escribir en ${folder}.`,
  },
  mendHome: {
    missing: (folder) => `Créala (mkdir -p ${folder}) o di otra con --home.`,
    'not-a-folder': () => 'Di una carpeta con --home.',
    'not-writable': (folder) => `Da permiso de escritura en ${folder} al usuario que ejecuta Tomàtic.`,
  },
  lock: {
    free: 'Ningún Tomàtic usa esta carpeta.',
    served: 'Hay un Tomàtic en marcha con esta carpeta.',
    held: 'Otro proceso tiene bloqueada esta carpeta y no responde.',
  },
  mendLock: 'Espera a la orden que se ejecuta allí, o detén el proceso que se ha atascado.',
  oldSecrets: 'Hay un dbconfig.py, que no se lee.',
  mendOldSecrets:
    'Pasa sus secretos al entorno: tomatic.pbx es TOMATIC_PBX, y así todos. Después borra el fichero.',
  database: {
    absent: 'Todavía no hay base de datos; el primer arranque la crea.',
    current: 'La base de datos está en orden.',
    outdated: 'La base de datos es de una versión anterior; el próximo arranque la pone al día.',
    newer: 'La base de datos es de una versión posterior de Tomàtic.',
    broken: (cause) => `No se puede abrir la base de datos: ${cause}.`,
  },
  mendDatabase: {
    newer: 'Vuelve a instalar esa versión.',
    broken: 'Recupera tomatic.db de una copia, o apártala para empezar con una vacía.',
  },

  configuration: { ok: 'config.yaml está en orden.', missing: 'No hay config.yaml.' },
  mendConfiguration: {
    missing: 'Créalo como mínimo con `hours: [09:00, 10:15, 11:30, 12:45, 14:00]` y `nTelefons: 6`.',
  },
  unappliedKeys: (keys) => `config.yaml tiene claves que todavía no se aplican: ${keys}.`,
  mendUnappliedKeys: 'Pueden quedarse; no tienen efecto.',
  unknownKey: (key) => `config.yaml tiene «${key}», que Tomàtic no conoce.`,
  mendUnknownKey: 'Quítala, si no está para otra cosa.',
  mendMistypedKey: (key) => `¿Querías decir «${key}»?`,

  people: {
    ok: (count) => (count === 1 ? 'Se conoce a 1 persona.' : `Se conoce a ${count} personas.`),
    none: 'En persons.yaml no hay nadie.',
    sameExtension: (value, keys) => `La extensión ${value} es de ${keys}.`,
    sameEmail: (value, keys) => `La dirección ${value} es de ${keys}.`,
    unknown: (keys) => `El horario de esta semana nombra a personas que no están en persons.yaml: ${keys}.`,
    withoutExtension: (names) => `Están al teléfono esta semana y no tienen extensión: ${names}.`,
    withoutEmail: (names) => `Sin correo ni usuario de Slack, y por tanto desconocidos en el chat: ${names}.`,
    withoutCoordinator: 'No hay nadie en el grupo «admin», y por tanto nadie coordina.',
  },
  mendPeople: {
    none: 'Añade personas: tomatic person set CLAVE --name … --extension … --email …',
    sameExtension: 'Da a cada cual la suya: tomatic person set CLAVE --extension …',
    sameEmail: 'Da a cada cual la suya: tomatic person set CLAVE --email …',
    unknown: 'Añádelas (tomatic person set) o pon a otra persona (tomatic timetable edit).',
    withoutExtension: 'Pon una: tomatic person set CLAVE --extension …',
    withoutEmail: 'Pon uno: tomatic person set CLAVE --email …',
    withoutCoordinator: 'Haz que alguien coordine: tomatic person set CLAVE --group admin',
  },
  timetables: {
    ok: (count) =>
      count === 1 ? 'El único horario está en orden.' : `Los ${count} horarios están en orden.`,
    missing: (week) => `Esta semana (${week}) no tiene horario.`,
    otherHours: (week, hours) =>
      `El horario de ${week} tiene otras horas (${hours}) que config.yaml, que es el que manda en los cambios de la cola.`,
  },
  mendOtherHours: 'Pon las mismas horas en los dos ficheros.',
  mendTimetableMissing: 'Hazlo en el panel, o incorpora uno: tomatic timetable import FICHERO',
  otherFilesOk: 'Las ausencias y los festivos están en orden.',

  pbx: {
    simulated: (queue) => `La centralita es simulada, y su cola «${queue}» también.`,
    ok: (backend, queue, agents) => `La centralita (${backend}) responde; en la cola «${queue}»: ${agents}.`,
    unknown: (backend) => `No hay ninguna centralita del tipo «${backend}».`,
    silent: (backend, queue) => `La centralita (${backend}) no deja leer la cola «${queue}».`,
  },
  mendPbx: {
    unknown: 'Pon en TOMATIC_PBX una conocida, o arranca con --fake.',
    silent: 'Comprueba su dirección, sus secretos y el nombre de la cola.',
  },

  slack: {
    noTokens: 'Slack no está conectado: no hay ningún testigo (token).',
    tokenMissing: (variable) => `Falta ${variable}.`,
    tokenForm: (variable, prefix) => `${variable} no empieza por ${prefix}.`,
    refused: (error) => `Slack se niega: ${error}.`,
    ok: (team, bot) => `Slack nos conoce como ${bot} en ${team}.`,
    scopes: (scopes) => `A la aplicación le faltan permisos: ${scopes}.`,
    socketOk: 'El modo Socket funciona.',
    both: 'Están puestos SLACK_APP_TOKEN y SLACK_SIGNING_SECRET, y no queda claro cómo nos llega Slack.',
    secretForm: 'SLACK_SIGNING_SECRET es demasiado corto para serlo, o es un testigo.',
    httpOk: (url) => `Slack envía a ${url}; lo que no ha firmado se rechaza.`,
    httpUnreachable:
      'Slack envía por HTTP, pero baseUrl no es una dirección https donde nos pueda encontrar.',
    socketRefused: (error) => `Slack rechaza el modo Socket: ${error}.`,
    noChannel: (key) => `config.yaml no dice slack.${key}, y lo que iría allí no llega a nadie.`,
    channelMissing: (name) => `Slack no nos muestra ningún canal #${name}.`,
    notMember: (name) => `La aplicación no está en #${name}.`,
    channelOk: (name) => `#${name} está.`,
  },
  mendSlack: {
    noTokens:
      'Crea la aplicación con slack-manifest.yaml y pon SLACK_BOT_TOKEN con SLACK_APP_TOKEN, o con SLACK_SIGNING_SECRET para HTTP.',
    both: 'Quita uno: deja SLACK_APP_TOKEN para el modo Socket, o SLACK_SIGNING_SECRET para HTTP.',
    secret: 'Copia «Signing Secret» de la información básica de la aplicación en SLACK_SIGNING_SECRET.',
    http: 'Pon en baseUrl la dirección https pública del panel, o usa el modo Socket.',
    token: (variable, prefix) =>
      `Copia en ${variable} el testigo que empieza por ${prefix}, de la configuración de la aplicación.`,
    refused: (variable) => `Vuelve a copiar el testigo en ${variable}; quizá lo han revocado.`,
    scopes: 'Pon slack-manifest.yaml en la configuración de la aplicación y vuelve a instalarla.',
    noChannel: (key) => `Escríbelo: slack: {${key}: '#nombre'}`,
    channelMissing: 'Corrige su nombre en config.yaml; un canal privado debe invitar antes a la aplicación.',
    notMember: (name) => `Escribe en #${name}: /invite @tomatic`,
  },
  clock: {
    ok: 'El reloj de esta máquina va bien.',
    wrong: (seconds) => `El reloj de esta máquina va errado en ${seconds} segundos.`,
  },
  mendClock: 'Haz que el sistema lo ponga en hora (timedatectl set-ntp true).',
  timezone: (moment, zone) => `Para el servicio son: ${moment} (${zone}).`,
  baseUrl: {
    ok: (url) => `El panel está en ${url}.`,
    missing: 'config.yaml no tiene baseUrl, y los enlaces del chat solo llevan a esta máquina.',
    local: (url) => `baseUrl es ${url}, adonde solo llega esta máquina.`,
  },
  mendBaseUrl: 'Pon en baseUrl la dirección en la que la gente abre el panel.',
  port: {
    free: (port) => `El puerto ${port} está libre.`,
    served: (port) => `El puerto ${port} está en uso, como debe ser cuando Tomàtic está en marcha.`,
    taken: (port) => `El puerto ${port} lo usa otro programa.`,
  },
  mendPort: 'Detén ese programa, o pon otro `port` en config.yaml.',
  ring: {
    ok: 'Los avisos de llamada se creen por su secreto.',
    'ok-address': (places) => `Los avisos de llamada se creen si vienen de ${places}.`,
    nobody: 'Nadie puede avisar de las llamadas: no hay secreto ni ninguna dirección permitida.',
    weak: 'TOMATIC_RING_SECRET es tan corto que se puede adivinar.',
    'no-address': (entry) => `«${entry}», en ring.allow, no es ni una dirección ni una red.`,
  },
  mendRing: {
    secret: 'Pon un texto largo y al azar en TOMATIC_RING_SECRET, por ejemplo el de: openssl rand -hex 32',
    address: 'Escríbelo como 192.0.2.7 o 192.0.2.0/24.',
  },
  variant: {
    ok: (label) => `Esta instancia se llama ${label}.`,
    'bad-name': 'TOMATIC_VARIANT no empieza por un nombre que sirva.',
    'bad-mark': 'La marca de TOMATIC_VARIANT no es un emoji.',
    'bad-color': 'El color de TOMATIC_VARIANT no tiene la forma #6b3fa0.',
    'bad-parts': 'TOMATIC_VARIANT tiene más que un nombre, una marca y un color.',
  },
  mendVariant:
    'Escribe NOMBRE, MARCA, COLOR, como TOMATIC_VARIANT="pruebas, 🧪, #6b3fa0"; el nombre tiene como mucho 20 letras, cifras, espacios y . -',
  publishing: {
    ok: (place) => `Los horarios se pueden publicar en ${place}.`,
    failed: (cause) => `Los horarios no se pueden publicar: ${cause}`,
  },
  mendPublishing: 'Arréglalo y vuelve a preguntar; un Tomàtic en marcha lo sigue intentando por sí solo.',
  node: {
    ok: (version) => `Node ${version}.`,
    old: (version, least) => `Node ${version} es demasiado viejo; hace falta ${least}.`,
  },
  mendNode: (least) => `Instala Node ${least} o más nuevo.`,
}
