import type { ErrorMessages } from '../en/errors.ts'

export const errors: ErrorMessages = {
  fileMalformed: (p, expected) =>
    `${p.file}, línea ${p.line}, columna ${p.column}: se esperaba ${expected} y hay «${p.found}». Arregla la línea; mientras tanto se usa el último estado bueno y el fichero no se puede editar desde aquí.`,
  fileChanged: (p) =>
    `Alguien ha cambiado ${p.file} a mano en el mismo momento. No se ha sobrescrito nada; vuelve a intentarlo.`,
  diskFailed: (p) =>
    `No se ha podido escribir ${p.file}: el disco está lleno o no se puede escribir. No ha cambiado nada.`,
  pbxUnreachable:
    'La centralita no responde y no ha cambiado nada. Vuelve a intentarlo dentro de un momento.',
  pbxCannot: 'Esta centralita no sabe hacerlo.',
  pbxBadQueue: (p) => `«${p.queue}» no es un nombre de cola: usa letras, cifras, «-» y «_».`,
  pbxUnknown: (p) => `No hay ninguna centralita que se llame «${p.name}». Las conocidas: ${p.known}.`,
  homeLocked: (p) =>
    `Ya hay otro Tomàtic trabajando en ${p.home}. Detenlo antes, o indica otra carpeta con --home.`,
  notADemoHome: (p) =>
    `${p.home} tiene ficheros que no ha hecho la demostración y no se toca nada. Indica una carpeta vacía con --home.`,
  noSuchHome: (p) => `La carpeta ${p.home} no existe. Créala, o indica otra con --home.`,
  homeUnconfigured: (p) =>
    `En ${p.home} no hay ningún config.yaml. Crea uno con al menos \`hours: ['09:00', '10:15', '11:30']\` y \`nTelefons: 6\`, o indica otra carpeta con --home.`,
  serverNotOurs:
    'El Tomàtic de esta carpeta lo ejecuta otro usuario de esta máquina. Da la orden como ese usuario.',
  portTaken: (p) => `El puerto ${p.port} lo ocupa otro programa. Elige otro con --port.`,
  addressUnusable: (p) =>
    `Tomàtic no puede escuchar en ${p.host}, puerto ${p.port}. Elige una dirección de esta máquina con --host.`,
  slackRefused: (p) =>
    `Slack ha rechazado la conexión (${p.reason}). Revisa SLACK_BOT_TOKEN y SLACK_APP_TOKEN o SLACK_SIGNING_SECRET; tomatic doctor dice más.`,
  slackTokens: (p) =>
    `${p.name} falta o no tiene la forma ${p.form}. Hace falta SLACK_BOT_TOKEN, con SLACK_APP_TOKEN o, para HTTP, con SLACK_SIGNING_SECRET.`,
  slackBoth:
    'Están puestos SLACK_APP_TOKEN y SLACK_SIGNING_SECRET. Deja el primero para el modo Socket o el segundo para HTTP.',
  variantMalformed:
    'No se entiende TOMATIC_VARIANT. Escribe NOMBRE, MARCA, COLOR, como «pruebas, 🧪, #6b3fa0»; el nombre tiene como mucho 20 letras, cifras, espacios y . -',
  demoIsLocal: (p) =>
    `La demostración no pide identificarse y solo escucha en 127.0.0.1, no en ${p.host}. Quita --host.`,
  fileNotEditable:
    'Ese cambio no se puede escribir en el fichero de modo que después se lea igual; no ha cambiado nada. Hazlo a mano en el fichero.',
  secretMissing: (p) => `Falta el secreto ${p.key}. Ponlo en el entorno como ${p.variable}.`,
  databaseNewer:
    'La base de datos es de una versión más nueva de Tomàtic. Arranca esa versión, o recupera una copia de la base de datos.',
  badWeek: (p) => `«${p.week}» no es la fecha de un lunes, como 2030-01-07.`,
  socketFolderNotOurs: (p) =>
    `${p.folder} es de otra persona y no se usa. Bórrala, o indica en TMPDIR una carpeta tuya.`,
  pageFolderUnusable: (p) =>
    `La carpeta ${p.folder}, donde se publican los horarios, no existe o no se puede escribir en ella. Créala o pon otra en TOMATIC_PUBLISHSTATIC_PATH.`,
  settingMalformed: (p) =>
    `${p.variable} del entorno no puede ser «${p.value}». Escribe ${p.example}, o quítala.`,
  publishingIncomplete:
    'Está TOMATIC_PUBLISHSTATIC_HOST sin TOMATIC_PUBLISHSTATIC_PATH. Pon ahí la carpeta de allí donde se publican los horarios.',
  remote: {
    'remote-unreachable': (p) =>
      `No se llega a ${p.host} por SSH en el puerto ${p.port} (${p.reason}). Comprueba su nombre, el puerto y la red.`,
    'remote-host-unknown': (p) =>
      `Todavía nadie ha confirmado que ${p.host} sea quien dice. La huella de su clave (${p.algorithm}) es ${p.fingerprint}. Compárala con la que escribe «ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub» en esa máquina; si es la misma, añade esta línea al archivo known_hosts de la carpeta de datos: ${p.line}`,
    'remote-host-changed': (p) =>
      `ALTO: ${p.host} muestra una clave distinta de la conocida. Puede que alguien se haga pasar por ella, o que la hayan reinstalado. Conocida: ${p.pinned}; la de ahora: ${p.fingerprint}. No se ha enviado nada. Pregunta a quien lleva esa máquina; solo si confirma la clave nueva, sustituye la antigua en known_hosts o en la huella configurada.`,
    'remote-denied': (p) =>
      `${p.host} no deja entrar a ${p.user}. Comprueba usuario, clave y contraseña; la clave pública tiene que estar en ~/.ssh/authorized_keys de allí.`,
    'remote-key-unreadable': (p) =>
      `La clave privada ${p.file} no se puede usar: no está, no lo es o necesita otra contraseña.`,
    'remote-no-such-file': (p) => `En ${p.host} no hay ${p.path}. Comprueba la ruta.`,
    'remote-no-access': (p) =>
      `En ${p.host} no podemos leer ni escribir ${p.path}. Dale acceso al usuario allí.`,
    'remote-too-large': (p) =>
      `${p.path} de ${p.host} ocupa más de ${p.limit} bytes: no es un archivo de los nuestros.`,
    'remote-failed': (p) => `${p.path} de ${p.host}: ${p.reason}.`,
  },
  unknown: (reference) =>
    `Algo ha fallado; la causa está en el registro. Dile a quien lleva Tomàtic esta referencia: ${reference}.`,
}
