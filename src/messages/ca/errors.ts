import type { ErrorMessages } from '../en/errors.ts'

export const errors: ErrorMessages = {
  fileMalformed: (p, expected) =>
    `${p.file}, línia ${p.line}, columna ${p.column}: s’esperava ${expected} i hi ha «${p.found}». Arregla la línia; mentrestant es fa servir l’últim estat bo i el fitxer no es pot editar des d’aquí.`,
  fileChanged: (p) =>
    `Algú ha canviat ${p.file} a mà en el mateix moment. No s’ha sobreescrit res; torna-ho a provar.`,
  diskFailed: (p) =>
    `No s’ha pogut escriure ${p.file}: el disc és ple o no s’hi pot escriure. No ha canviat res.`,
  pbxUnreachable: 'La centraleta no respon i no ha canviat res. Torna-ho a provar d’aquí a un moment.',
  pbxCannot: 'Aquesta centraleta no ho sap fer.',
  pbxBadQueue: (p) => `«${p.queue}» no és un nom de cua: fes servir lletres, xifres, «-» i «_».`,
  pbxUnknown: (p) => `No hi ha cap centraleta que es digui «${p.name}». Les conegudes: ${p.known}.`,
  homeLocked: (p) =>
    `Ja hi ha un altre Tomàtic treballant a ${p.home}. Atura’l abans, o indica una altra carpeta amb --home.`,
  notADemoHome: (p) =>
    `${p.home} té fitxers que no ha fet la demostració i no s’hi toca res. Indica una carpeta buida amb --home.`,
  noSuchHome: (p) => `La carpeta ${p.home} no existeix. Crea-la, o indica’n una altra amb --home.`,
  homeUnconfigured: (p) =>
    `A ${p.home} no hi ha cap config.yaml. Fes-ne un amb almenys \`hours: ['09:00', '10:15', '11:30']\` i \`nTelefons: 6\`, o digues una altra carpeta amb --home.`,
  serverNotOurs:
    'El Tomàtic d’aquesta carpeta l’executa un altre usuari d’aquesta màquina. Dona l’ordre com a aquell usuari.',
  portTaken: (p) => `El port ${p.port} l’ocupa un altre programa. Tria’n un altre amb --port.`,
  addressUnusable: (p) =>
    `Tomàtic no pot escoltar a ${p.host}, port ${p.port}. Tria una adreça d’aquesta màquina amb --host.`,
  slackRefused: (p) =>
    `Slack ha rebutjat la connexió (${p.reason}). Revisa SLACK_BOT_TOKEN i SLACK_APP_TOKEN o SLACK_SIGNING_SECRET; tomatic doctor en diu més.`,
  slackTokens: (p) =>
    `${p.name} falta o no té la forma ${p.form}. Cal SLACK_BOT_TOKEN, amb SLACK_APP_TOKEN o, per a HTTP, amb SLACK_SIGNING_SECRET.`,
  slackBoth:
    'Hi ha tant SLACK_APP_TOKEN com SLACK_SIGNING_SECRET. Deixa el primer per al mode Socket o el segon per a HTTP.',
  variantMalformed:
    'No s’entén TOMATIC_VARIANT. Escriu NOM, MARCA, COLOR, com «proves, 🧪, #6b3fa0»; el nom té com a molt 20 lletres, xifres, espais i . -',
  demoIsLocal: (p) =>
    `La demostració no demana identificar-se i només escolta a 127.0.0.1, no a ${p.host}. Treu --host.`,
  fileNotEditable:
    'Aquest canvi no es pot escriure al fitxer de manera que després es llegeixi igual; no ha canviat res. Fes-lo a mà al fitxer.',
  secretMissing: (p) => `Falta el secret ${p.key}. Posa’l a l’entorn com a ${p.variable}.`,
  databaseNewer:
    'La base de dades és d’una versió més nova del Tomàtic. Engega aquella versió, o recupera una còpia de la base de dades.',
  badWeek: (p) => `«${p.week}» no és la data d’un dilluns, com ara 2030-01-07.`,
  socketFolderNotOurs: (p) =>
    `${p.folder} és d’algú altre i no es fa servir. Esborra-la, o indica a TMPDIR una carpeta teva.`,
  pageFolderUnusable: (p) =>
    `La carpeta ${p.folder}, on es publiquen les graelles, no existeix o no s’hi pot escriure. Crea-la o posa’n una altra a TOMATIC_PUBLISHSTATIC_PATH.`,
  settingMalformed: (p) =>
    `${p.variable} de l’entorn no pot ser «${p.value}». Escriu ${p.example}, o treu-la.`,
  publishingIncomplete:
    'Hi ha TOMATIC_PUBLISHSTATIC_HOST sense TOMATIC_PUBLISHSTATIC_PATH. Posa-hi la carpeta d’allà on es publiquen les graelles.',
  remote: {
    'remote-unreachable': (p) =>
      `No s’arriba a ${p.host} per SSH al port ${p.port} (${p.reason}). Comprova’n el nom, el port i la xarxa.`,
    'remote-host-unknown': (p) =>
      `Encara no ha confirmat ningú que ${p.host} sigui qui diu. L’empremta de la seva clau (${p.algorithm}) és ${p.fingerprint}. Compara-la amb la que escriu «ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub» en aquella màquina; si és la mateixa, afegeix aquesta línia al fitxer known_hosts de la carpeta de dades: ${p.line}`,
    'remote-host-changed': (p) =>
      `ATURA’T: ${p.host} ensenya una clau diferent de la coneguda. Pot ser que algú es faci passar per ella, o que l’hagin tornada a instal·lar. Coneguda: ${p.pinned}; la d’ara: ${p.fingerprint}. No s’ha enviat res. Pregunta-ho a qui porta aquella màquina; només si confirma la clau nova, substitueix l’antiga a known_hosts o a l’empremta configurada.`,
    'remote-denied': (p) =>
      `${p.host} no deixa entrar ${p.user}. Comprova usuari, clau i contrasenya; la clau pública ha de ser a ~/.ssh/authorized_keys d’allà.`,
    'remote-key-unreadable': (p) =>
      `La clau privada ${p.file} no es pot fer servir: no hi és, no n’és cap o li cal una altra contrasenya.`,
    'remote-no-such-file': (p) => `A ${p.host} no hi ha ${p.path}. Comprova el camí.`,
    'remote-no-access': (p) => `A ${p.host} no podem llegir ni escriure ${p.path}. Dona-hi accés a l’usuari.`,
    'remote-too-large': (p) =>
      `${p.path} de ${p.host} fa més de ${p.limit} bytes: no és un fitxer dels nostres.`,
    'remote-failed': (p) => `${p.path} de ${p.host}: ${p.reason}.`,
  },
  unknown: (reference) =>
    `Alguna cosa ha fallat; la causa és al registre. Digues a qui porta el Tomàtic aquesta referència: ${reference}.`,
}
