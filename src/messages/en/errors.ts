import type { ErrorParams } from '../../domain/errors.ts'

export const errors = {
  fileMalformed: (p: ErrorParams, expected: string): string =>
    `${p.file}, line ${p.line}, column ${p.column}: expected ${expected}, found “${p.found}”. Mend that line; until then the last good state is used and the file cannot be edited here.`,
  fileChanged: (p: ErrorParams): string =>
    `${p.file} was changed by hand at the same moment. Nothing was overwritten; try again.`,
  diskFailed: (p: ErrorParams): string =>
    `${p.file} could not be written: the disk is full or may not be written to. Nothing was changed.`,
  pbxUnreachable: 'The phone exchange does not answer, so nothing was changed. Try again in a moment.',
  pbxCannot: 'This phone exchange cannot do that.',
  pbxBadQueue: (p: ErrorParams): string =>
    `“${p.queue}” is not a queue name: use letters, digits, “-” and “_”.`,
  pbxUnknown: (p: ErrorParams): string =>
    `There is no phone exchange called “${p.name}”. Known ones: ${p.known}.`,
  homeLocked: (p: ErrorParams): string =>
    `Another Tomàtic is already running on ${p.home}. Stop it first, or name another home with --home.`,
  notADemoHome: (p: ErrorParams): string =>
    `${p.home} holds files that the demo did not make, so it is left alone. Name an empty folder with --home.`,
  noSuchHome: (p: ErrorParams): string =>
    `The home ${p.home} does not exist. Make it, or name another one with --home.`,
  homeUnconfigured: (p: ErrorParams): string =>
    `There is no config.yaml in ${p.home}. Make one with at least \`hours: ['09:00', '10:15', '11:30']\` and \`nTelefons: 6\`, or name another home with --home.`,
  serverNotOurs: 'Another user of this machine runs the Tomàtic of this home. Give the command as that user.',
  portTaken: (p: ErrorParams): string =>
    `Port ${p.port} is taken by another programme. Choose another one with --port.`,
  addressUnusable: (p: ErrorParams): string =>
    `Tomàtic cannot listen on ${p.host}, port ${p.port}. Choose an address of this machine with --host.`,
  slackRefused: (p: ErrorParams): string =>
    `Slack refused the connection (${p.reason}). Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET; tomatic doctor tells more.`,
  slackTokens: (p: ErrorParams): string =>
    `${p.name} is missing or is not a token of the form ${p.form}. SLACK_BOT_TOKEN is needed, with SLACK_APP_TOKEN or, for HTTP, SLACK_SIGNING_SECRET.`,
  slackBoth:
    'Both SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are set. Keep the first for Socket Mode or the second for HTTP.',
  variantMalformed:
    'TOMATIC_VARIANT is not understood. Write NAME, MARK, COLOUR, as “testing, 🧪, #6b3fa0”; the name has at most 20 letters, digits, spaces and . -',
  demoIsLocal: (p: ErrorParams): string =>
    `The demo has no sign-in, so it only listens on 127.0.0.1, not on ${p.host}. Leave --host out.`,
  fileNotEditable:
    'That change cannot be written into the file so that it reads back the same, so nothing was changed. Make it in the file by hand.',
  secretMissing: (p: ErrorParams): string =>
    `The secret ${p.key} is missing. Put it into the environment as ${p.variable}.`,
  databaseNewer:
    'The database is of a newer version of Tomàtic. Start that version, or restore a copy of the database.',
  badWeek: (p: ErrorParams): string => `“${p.week}” is not the date of a Monday, such as 2030-01-07.`,
  socketFolderNotOurs: (p: ErrorParams): string =>
    `${p.folder} belongs to somebody else, so it is not used. Remove it, or set TMPDIR to a folder of your own.`,
  pageFolderUnusable: (p: ErrorParams): string =>
    `The folder ${p.folder}, in which the weeks are published, is missing or may not be written to. Make it, or set TOMATIC_PUBLISHSTATIC_PATH to another one.`,
  settingMalformed: (p: ErrorParams): string =>
    `${p.variable} in the environment cannot be “${p.value}”. Write ${p.example}, or remove it.`,
  publishingIncomplete:
    'TOMATIC_PUBLISHSTATIC_HOST is set without TOMATIC_PUBLISHSTATIC_PATH. Set it to the folder there in which the weeks are published.',
  /** Of another machine, by SSH. */
  remote: {
    'remote-unreachable': (p: ErrorParams): string =>
      `${p.host} cannot be reached over SSH at port ${p.port} (${p.reason}). Check its name, its port and the network.`,
    'remote-host-unknown': (p: ErrorParams): string =>
      `Nobody has confirmed yet that ${p.host} is who it says. The fingerprint of its key (${p.algorithm}) is ${p.fingerprint}. Compare it with what “ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub” prints on that machine; if it is the same, add this line to the file known_hosts in the home: ${p.line}`,
    'remote-host-changed': (p: ErrorParams): string =>
      `STOP: ${p.host} shows another key than the one that is known. Somebody may be pretending to be it, or it was installed anew. Known: ${p.pinned}; shown now: ${p.fingerprint}. Nothing was sent. Ask whoever runs that machine; only if they confirm the new key, replace the old one in known_hosts or in the configured fingerprint.`,
    'remote-denied': (p: ErrorParams): string =>
      `${p.host} does not let ${p.user} in. Check user, key and password; the public key belongs in ~/.ssh/authorized_keys there.`,
    'remote-key-unreadable': (p: ErrorParams): string =>
      `The private key ${p.file} cannot be used: it is missing, is none, or needs another passphrase.`,
    'remote-no-such-file': (p: ErrorParams): string => `On ${p.host} there is no ${p.path}. Check the path.`,
    'remote-no-access': (p: ErrorParams): string =>
      `On ${p.host} we may not read or write ${p.path}. Give the user access there.`,
    'remote-too-large': (p: ErrorParams): string =>
      `${p.path} on ${p.host} is larger than ${p.limit} bytes, so it is no file of ours.`,
    'remote-failed': (p: ErrorParams): string => `${p.path} on ${p.host}: ${p.reason}.`,
  },
  unknown: (reference: string): string =>
    `Something went wrong; the cause is in the log. Tell whoever runs Tomàtic this reference: ${reference}.`,
}

export type ErrorMessages = typeof errors
