/** What `tomatic doctor` finds, and how to mend it. */
export const doctor = {
  levels: { ok: 'ok', warning: 'warning', problem: 'problem' },
  summary: (problems: number, warnings: number): string => {
    if (problems + warnings === 0) return 'All is well.'
    const both = [
      problems === 1 ? '1 problem' : `${problems} problems`,
      warnings === 1 ? '1 warning' : `${warnings} warnings`,
    ]
    return `${both.join(', ')}.`
  },
  place: (file: string, line: number, column: number, expected: string, found: string): string =>
    `${file}, line ${line}, column ${column}: expected ${expected}, found “${found}”.`,
  mendLine: 'Mend that line.',
  mendSkippedLine: 'The line is skipped until you mend it.',
  notLooked: (what: string, cause: string): string => `“${what}” could not be looked at: ${cause}.`,
  mendNotLooked: 'Mend the other problems first and ask the doctor again.',

  home: {
    ok: (folder: string): string => `The home is ${folder}.`,
    missing: (folder: string): string => `The home ${folder} does not exist.`,
    'not-a-folder': (folder: string): string => `${folder} is no folder.`,
    'not-writable': (folder: string): string => `${folder} cannot be written to.`,
  },
  mendHome: {
    missing: (folder: string): string => `Make it (mkdir -p ${folder}) or name another one with --home.`,
    'not-a-folder': (_folder: string): string => 'Name a folder with --home.',
    'not-writable': (folder: string): string => `Give the user who runs Tomàtic write access to ${folder}.`,
  },
  lock: {
    free: 'No Tomàtic is running on this home.',
    served: 'A Tomàtic is running on this home.',
    held: 'Another process has the lock of this home but does not answer.',
  },
  mendLock: 'Wait for the command that is running there, or stop the process that hangs.',
  oldSecrets: 'There is a dbconfig.py, which is not read.',
  mendOldSecrets:
    'Put its secrets into the environment: tomatic.pbx becomes TOMATIC_PBX, and so on. Then remove the file.',
  database: {
    absent: 'There is no database yet; the first start makes it.',
    current: 'The database is in order.',
    outdated: 'The database is of an earlier version; the next start brings it up to date.',
    newer: 'The database was made by a later version of Tomàtic.',
    broken: (cause: string): string => `The database cannot be opened: ${cause}.`,
  },
  mendDatabase: {
    newer: 'Install that version again.',
    broken: 'Put back tomatic.db from a backup, or move it away to begin with an empty one.',
  },

  configuration: { ok: 'config.yaml is in order.', missing: 'There is no config.yaml.' },
  mendConfiguration: {
    missing: 'Make it with at least `hours: [09:00, 10:15, 11:30, 12:45, 14:00]` and `nTelefons: 6`.',
  },
  unappliedKeys: (keys: string): string => `config.yaml sets keys that nothing applies yet: ${keys}.`,
  mendUnappliedKeys: 'They may stay; they have no effect.',
  unknownKey: (key: string): string => `config.yaml sets “${key}”, which Tomàtic does not know.`,
  mendUnknownKey: 'Remove it, if it is not there for something else.',
  mendMistypedKey: (key: string): string => `Did you mean “${key}”?`,

  people: {
    ok: (count: number): string => (count === 1 ? '1 person is known.' : `${count} people are known.`),
    none: 'persons.yaml names nobody.',
    sameExtension: (value: string, keys: string): string => `Extension ${value} belongs to ${keys}.`,
    sameEmail: (value: string, keys: string): string => `The e-mail ${value} belongs to ${keys}.`,
    unknown: (keys: string): string =>
      `This week’s timetable names people who are not in persons.yaml: ${keys}.`,
    withoutExtension: (names: string): string => `On the phone this week, but without extension: ${names}.`,
    withoutEmail: (names: string): string =>
      `With neither e-mail nor Slack user, so unknown in chat: ${names}.`,
    withoutCoordinator: 'Nobody is in the group “admin”, so nobody is a coordinator.',
  },
  mendPeople: {
    none: 'Add people: tomatic person set KEY --name … --extension … --email …',
    sameExtension: 'Give each their own: tomatic person set KEY --extension …',
    sameEmail: 'Give each their own: tomatic person set KEY --email …',
    unknown: 'Add them (tomatic person set) or put somebody else there (tomatic timetable edit).',
    withoutExtension: 'Set one: tomatic person set KEY --extension …',
    withoutEmail: 'Set one: tomatic person set KEY --email …',
    withoutCoordinator: 'Make somebody coordinator: tomatic person set KEY --group admin',
  },
  timetables: {
    ok: (count: number): string =>
      count === 1 ? 'The one timetable is in order.' : `The ${count} timetables are in order.`,
    missing: (week: string): string => `This week (${week}) has no timetable.`,
    otherHours: (week: string, hours: string): string =>
      `The timetable of ${week} has other hours (${hours}) than config.yaml, by which the queue changes.`,
  },
  mendOtherHours: 'Make the hours alike in both files.',
  mendTimetableMissing: 'Make it on the dashboard, or take one over: tomatic timetable import FILE',
  otherFilesOk: 'Absences and holidays are in order.',

  pbx: {
    simulated: (queue: string): string => `The exchange is simulated, and so is its queue “${queue}”.`,
    ok: (backend: string, queue: string, agents: number): string =>
      `The exchange (${backend}) answers; in the queue “${queue}”: ${agents}.`,
    unknown: (backend: string): string => `There is no exchange of the kind “${backend}”.`,
    silent: (backend: string, queue: string): string =>
      `The exchange (${backend}) does not let the queue “${queue}” be read.`,
  },
  mendPbx: {
    unknown: 'Set TOMATIC_PBX to a known one, or serve with --fake.',
    silent: 'Check its address, its secrets and the name of the queue.',
  },

  slack: {
    noTokens: 'Slack is not connected: there are no tokens.',
    tokenMissing: (variable: string): string => `${variable} is not set.`,
    tokenForm: (variable: string, prefix: string): string => `${variable} does not begin with ${prefix}.`,
    refused: (error: string): string => `Slack refuses: ${error}.`,
    ok: (team: string, bot: string): string => `Slack knows us as ${bot} in ${team}.`,
    scopes: (scopes: string): string => `The app lacks permissions: ${scopes}.`,
    socketOk: 'Socket Mode works.',
    both: 'Both SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are set, so that it is not clear how Slack reaches us.',
    secretForm: 'SLACK_SIGNING_SECRET is too short to be one, or is a token.',
    httpOk: (url: string): string => `Slack sends to ${url}; requests that it has not signed are refused.`,
    httpUnreachable: 'Slack sends by HTTP, but baseUrl is no https address at which it could reach us.',
    socketRefused: (error: string): string => `Slack refuses Socket Mode: ${error}.`,
    noChannel: (key: string): string =>
      `config.yaml names no slack.${key}, so what belongs there is told nobody.`,
    channelMissing: (name: string): string => `Slack shows us no channel #${name}.`,
    notMember: (name: string): string => `The app is not in #${name}.`,
    channelOk: (name: string): string => `#${name} is there.`,
  },
  mendSlack: {
    noTokens:
      'Make the app from slack-manifest.yaml and set SLACK_BOT_TOKEN with SLACK_APP_TOKEN, or with SLACK_SIGNING_SECRET for HTTP.',
    both: 'Unset one: keep SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.',
    secret: 'Copy “Signing Secret” from the basic information of the app into SLACK_SIGNING_SECRET.',
    http: 'Set baseUrl to the public https address of the dashboard, or use Socket Mode.',
    token: (variable: string, prefix: string): string =>
      `Copy the token that begins with ${prefix} from the settings of the app into ${variable}.`,
    refused: (variable: string): string => `Copy the token again into ${variable}; it may have been revoked.`,
    scopes: 'Put slack-manifest.yaml into the settings of the app and install it again.',
    noChannel: (key: string): string => `Write it: slack: {${key}: '#name'}`,
    channelMissing: 'Correct its name in config.yaml; a private channel must invite the app first.',
    notMember: (name: string): string => `Write in #${name}: /invite @tomatic`,
  },
  clock: {
    ok: 'This machine’s clock is right.',
    wrong: (seconds: number): string => `This machine’s clock is ${seconds} seconds off.`,
  },
  mendClock: 'Let the system set it (timedatectl set-ntp true).',
  timezone: (moment: string, zone: string): string => `For the helpline it is ${moment} (${zone}).`,
  baseUrl: {
    ok: (url: string): string => `The dashboard is at ${url}.`,
    missing: 'config.yaml has no baseUrl, so links in chat lead to this machine only.',
    local: (url: string): string => `baseUrl is ${url}, which only this machine reaches.`,
  },
  mendBaseUrl: 'Set baseUrl to the address at which people open the dashboard.',
  port: {
    free: (port: number): string => `Port ${port} is free.`,
    served: (port: number): string => `Port ${port} is in use, as it should be while Tomàtic runs.`,
    taken: (port: number): string => `Port ${port} is taken by another programme.`,
  },
  mendPort: 'Stop that programme, or set another `port` in config.yaml.',
  ring: {
    ok: 'Ring webhooks are believed for their secret.',
    'ok-address': (places: string): string => `Ring webhooks are believed from ${places}.`,
    nobody: 'Nobody may tell of rings: there is no secret and no address is allowed.',
    weak: 'TOMATIC_RING_SECRET is so short that it can be guessed.',
    'no-address': (entry: string): string => `“${entry}” in ring.allow is neither an address nor a network.`,
  },
  mendRing: {
    secret: 'Put a long random text into TOMATIC_RING_SECRET, for example that of: openssl rand -hex 32',
    address: 'Write it like 192.0.2.7 or 192.0.2.0/24.',
  },
  variant: {
    ok: (label: string): string => `This instance calls itself ${label}.`,
    'bad-name': 'TOMATIC_VARIANT begins with no usable name.',
    'bad-mark': 'The mark in TOMATIC_VARIANT is not one emoji.',
    'bad-color': 'The colour in TOMATIC_VARIANT is not of the form #6b3fa0.',
    'bad-parts': 'TOMATIC_VARIANT has more than a name, a mark and a colour.',
  },
  mendVariant:
    'Write NAME, MARK, COLOUR, as TOMATIC_VARIANT="testing, 🧪, #6b3fa0"; the name has at most 20 letters, digits, spaces and . -',
  publishing: {
    ok: (place: string): string => `The weeks can be published at ${place}.`,
    failed: (cause: string): string => `The weeks cannot be published: ${cause}`,
  },
  mendPublishing: 'Mend that and ask the doctor again; a running Tomàtic goes on trying by itself.',
  node: {
    ok: (version: string): string => `Node ${version}.`,
    old: (version: string, least: string): string => `Node ${version} is too old; ${least} is needed.`,
  },
  mendNode: (least: string): string => `Install Node ${least} or newer.`,
}

export type DoctorMessages = typeof doctor
