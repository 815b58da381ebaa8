import type { DoctorMessages } from '../en/doctor.ts'

export const doctor: DoctorMessages = {
  levels: { ok: 'bé', warning: 'avís', problem: 'problema' },
  summary: (problems, warnings) => {
    if (problems + warnings === 0) return 'Tot va bé.'
    const both = [
      problems === 1 ? '1 problema' : `${problems} problemes`,
      warnings === 1 ? '1 avís' : `${warnings} avisos`,
    ]
    return `${both.join(', ')}.`
  },
  place: (file, line, column, expected, found) =>
    `${file}, línia ${line}, columna ${column}: s’esperava ${expected} i hi ha «${found}».`,
  mendLine: 'Arregla aquesta línia.',
  mendSkippedLine: 'No es té en compte fins que l’arreglis.',
  notLooked: (what, cause) => `No s’ha pogut mirar «${what}»: ${cause}.`,
  mendNotLooked: 'Arregla primer els altres problemes i torna a demanar el doctor.',

  home: {
    ok: (folder) => `La carpeta del servei és ${folder}.`,
    missing: (folder) => `La carpeta ${folder} no existeix.`,
    'not-a-folder': (folder) => `${folder} no és cap carpeta.`,
    'not-writable': (folder) => `No es pot escriure a ${folder}.`,
  },
  mendHome: {
    missing: (folder) => `Crea-la (mkdir -p ${folder}) o digues-ne una altra amb --home.`,
    'not-a-folder': () => 'Digues una carpeta amb --home.',
    'not-writable': (folder) => `Dona permís d’escriptura a ${folder} a l’usuari que executa el Tomàtic.`,
  },
  lock: {
    free: 'Cap Tomàtic no fa servir aquesta carpeta.',
    served: 'Hi ha un Tomàtic en marxa amb aquesta carpeta.',
    held: 'Un altre procés té blocada aquesta carpeta i no respon.',
  },
  mendLock: 'Espera l’ordre que s’hi executa, o atura el procés que s’ha encallat.',
  oldSecrets: 'Hi ha un dbconfig.py, que no es llegeix.',
  mendOldSecrets:
    'Passa’n els secrets a l’entorn: tomatic.pbx és TOMATIC_PBX, i així tots. Després esborra el fitxer.',
  database: {
    absent: 'Encara no hi ha base de dades; la primera engegada la crea.',
    current: 'La base de dades està en ordre.',
    outdated: 'La base de dades és d’una versió anterior; la propera engegada la posa al dia.',
    newer: 'La base de dades és d’una versió posterior del Tomàtic.',
    broken: (cause) => `No es pot obrir la base de dades: ${cause}.`,
  },
  mendDatabase: {
    newer: 'Torna a instal·lar aquella versió.',
    broken: 'Recupera tomatic.db d’una còpia, o aparta’l per començar amb un de buit.',
  },

  configuration: { ok: 'config.yaml està en ordre.', missing: 'No hi ha config.yaml.' },
  mendConfiguration: {
    missing: 'Crea’l com a mínim amb `hours: [09:00, 10:15, 11:30, 12:45, 14:00]` i `nTelefons: 6`.',
  },
  unappliedKeys: (keys) => `config.yaml té claus que encara no s’apliquen: ${keys}.`,
  mendUnappliedKeys: 'Poden quedar-se; no fan cap efecte.',
  unknownKey: (key) => `config.yaml té «${key}», que el Tomàtic no coneix.`,
  mendUnknownKey: 'Treu-la, si no hi és per a res més.',
  mendMistypedKey: (key) => `Volies dir «${key}»?`,

  people: {
    ok: (count) => (count === 1 ? 'Es coneix 1 persona.' : `Es coneixen ${count} persones.`),
    none: 'A persons.yaml no hi ha ningú.',
    sameExtension: (value, keys) => `L’extensió ${value} és de ${keys}.`,
    sameEmail: (value, keys) => `L’adreça ${value} és de ${keys}.`,
    unknown: (keys) => `La graella d’aquesta setmana anomena persones que no són a persons.yaml: ${keys}.`,
    withoutExtension: (names) => `Són al telèfon aquesta setmana i no tenen extensió: ${names}.`,
    withoutEmail: (names) => `Sense correu ni usuari de Slack, i per tant desconeguts al xat: ${names}.`,
    withoutCoordinator: 'No hi ha ningú al grup «admin», i per tant ningú no coordina.',
  },
  mendPeople: {
    none: 'Afegeix persones: tomatic person set CLAU --name … --extension … --email …',
    sameExtension: 'Dona a cadascú la seva: tomatic person set CLAU --extension …',
    sameEmail: 'Dona a cadascú la seva: tomatic person set CLAU --email …',
    unknown: 'Afegeix-les (tomatic person set) o posa-hi algú altre (tomatic timetable edit).',
    withoutExtension: 'Posa’n una: tomatic person set CLAU --extension …',
    withoutEmail: 'Posa’n un: tomatic person set CLAU --email …',
    withoutCoordinator: 'Fes que algú coordini: tomatic person set CLAU --group admin',
  },
  timetables: {
    ok: (count) => (count === 1 ? 'L’única graella està en ordre.' : `Les ${count} graelles estan en ordre.`),
    missing: (week) => `Aquesta setmana (${week}) no té graella.`,
    otherHours: (week, hours) =>
      `La graella de ${week} té unes altres hores (${hours}) que config.yaml, que és el que mana en els canvis de la cua.`,
  },
  mendOtherHours: 'Posa les mateixes hores als dos fitxers.',
  mendTimetableMissing: 'Fes-la al tauler, o incorpora’n una: tomatic timetable import FITXER',
  otherFilesOk: 'Les absències i els festius estan en ordre.',

  pbx: {
    simulated: (queue) => `La centraleta és simulada, i la seva cua «${queue}» també.`,
    ok: (backend, queue, agents) => `La centraleta (${backend}) respon; a la cua «${queue}»: ${agents}.`,
    unknown: (backend) => `No hi ha cap centraleta del tipus «${backend}».`,
    silent: (backend, queue) => `La centraleta (${backend}) no deixa llegir la cua «${queue}».`,
  },
  mendPbx: {
    unknown: 'Posa a TOMATIC_PBX una de coneguda, o engega amb --fake.',
    silent: 'Comprova’n l’adreça, els secrets i el nom de la cua.',
  },

  slack: {
    noTokens: 'Slack no està connectat: no hi ha cap testimoni (token).',
    tokenMissing: (variable) => `Falta ${variable}.`,
    tokenForm: (variable, prefix) => `${variable} no comença per ${prefix}.`,
    refused: (error) => `Slack s’hi nega: ${error}.`,
    ok: (team, bot) => `Slack ens coneix com a ${bot} a ${team}.`,
    scopes: (scopes) => `A l’aplicació li falten permisos: ${scopes}.`,
    socketOk: 'El mode Socket funciona.',
    both: 'Hi ha tant SLACK_APP_TOKEN com SLACK_SIGNING_SECRET, i no queda clar com ens arriba Slack.',
    secretForm: 'SLACK_SIGNING_SECRET és massa curt per ser-ho, o és un testimoni.',
    httpOk: (url) => `Slack envia a ${url}; el que no ha signat es refusa.`,
    httpUnreachable: 'Slack envia per HTTP, però baseUrl no és cap adreça https on ens pugui trobar.',
    socketRefused: (error) => `Slack refusa el mode Socket: ${error}.`,
    noChannel: (key) => `config.yaml no diu slack.${key}, i el que hi aniria no arriba a ningú.`,
    channelMissing: (name) => `Slack no ens mostra cap canal #${name}.`,
    notMember: (name) => `L’aplicació no és a #${name}.`,
    channelOk: (name) => `#${name} hi és.`,
  },
  mendSlack: {
    noTokens:
      'Crea l’aplicació amb slack-manifest.yaml i posa SLACK_BOT_TOKEN amb SLACK_APP_TOKEN, o amb SLACK_SIGNING_SECRET per a HTTP.',
    both: 'Treu-ne un: deixa SLACK_APP_TOKEN per al mode Socket, o SLACK_SIGNING_SECRET per a HTTP.',
    secret: 'Copia «Signing Secret» de la informació bàsica de l’aplicació a SLACK_SIGNING_SECRET.',
    http: 'Posa a baseUrl l’adreça https pública del tauler, o fes servir el mode Socket.',
    token: (variable, prefix) =>
      `Copia a ${variable} el testimoni que comença per ${prefix}, de la configuració de l’aplicació.`,
    refused: (variable) => `Torna a copiar el testimoni a ${variable}; potser l’han revocat.`,
    scopes: 'Posa slack-manifest.yaml a la configuració de l’aplicació i torna-la a instal·lar.',
    noChannel: (key) => `Escriu-lo: slack: {${key}: '#nom'}`,
    channelMissing: 'Corregeix-ne el nom a config.yaml; un canal privat ha de convidar primer l’aplicació.',
    notMember: (name) => `Escriu a #${name}: /invite @tomatic`,
  },
  clock: {
    ok: 'El rellotge d’aquesta màquina va bé.',
    wrong: (seconds) => `El rellotge d’aquesta màquina va errat de ${seconds} segons.`,
  },
  mendClock: 'Fes que el sistema el posi en hora (timedatectl set-ntp true).',
  timezone: (moment, zone) => `Per al servei són: ${moment} (${zone}).`,
  baseUrl: {
    ok: (url) => `El tauler és a ${url}.`,
    missing: 'config.yaml no té baseUrl, i els enllaços del xat només porten a aquesta màquina.',
    local: (url) => `baseUrl és ${url}, on només arriba aquesta màquina.`,
  },
  mendBaseUrl: 'Posa a baseUrl l’adreça on la gent obre el tauler.',
  port: {
    free: (port) => `El port ${port} és lliure.`,
    served: (port) => `El port ${port} està en ús, com cal quan el Tomàtic està en marxa.`,
    taken: (port) => `El port ${port} el fa servir un altre programa.`,
  },
  mendPort: 'Atura aquell programa, o posa un altre `port` a config.yaml.',
  ring: {
    ok: 'Els avisos de trucada es creuen pel seu secret.',
    'ok-address': (places) => `Els avisos de trucada es creuen si vénen de ${places}.`,
    nobody: 'Ningú no pot avisar de les trucades: no hi ha secret ni cap adreça permesa.',
    weak: 'TOMATIC_RING_SECRET és tan curt que es pot endevinar.',
    'no-address': (entry) => `«${entry}», a ring.allow, no és ni una adreça ni una xarxa.`,
  },
  mendRing: {
    secret: 'Posa un text llarg i a l’atzar a TOMATIC_RING_SECRET, per exemple el de: openssl rand -hex 32',
    address: 'Escriu-ho com 192.0.2.7 o 192.0.2.0/24.',
  },
  variant: {
    ok: (label) => `Aquesta instància es diu ${label}.`,
    'bad-name': 'TOMATIC_VARIANT no comença amb cap nom que serveixi.',
    'bad-mark': 'La marca de TOMATIC_VARIANT no és una emoji.',
    'bad-color': 'El color de TOMATIC_VARIANT no té la forma #6b3fa0.',
    'bad-parts': 'TOMATIC_VARIANT té més coses que un nom, una marca i un color.',
  },
  mendVariant:
    'Escriu NOM, MARCA, COLOR, com a TOMATIC_VARIANT="proves, 🧪, #6b3fa0"; el nom té com a molt 20 lletres, xifres, espais i . -',
  publishing: {
    ok: (place) => `Les graelles es poden publicar a ${place}.`,
    failed: (cause) => `Les graelles no es poden publicar: ${cause}`,
  },
  mendPublishing: 'Arregla-ho i torna a demanar-ho; un Tomàtic en marxa ho continua provant tot sol.',
  node: {
    ok: (version) => `Node ${version}.`,
    old: (version, least) => `Node ${version} és massa vell; cal ${least}.`,
  },
  mendNode: (least) => `Instal·la Node ${least} o més nou.`,
}
