import { type HomeFileGroup, homeFileGroupOf, homeFileGroups } from '../domain/home/homeFileGroups.ts'
import { isFingerprint } from '../domain/remote/fingerprint.ts'
import { type Answer, badValue } from './answer.ts'
import type { Input } from './input.ts'
import type { MachineEntry, Session } from './session.ts'
import { parseCount } from './values.ts'

/** A home on another machine. */
export interface Source {
  readonly machine: MachineEntry
  /** Empty for the user's own folder. */
  readonly folder: string
}

/** The groups that a line names, each once; all of them where it names none, or `all`. */
export function groupsOf(input: Input): readonly HomeFileGroup[] | Answer {
  const groups = new Set<HomeFileGroup>()
  const words = input.positionals.slice(1)
  for (const word of words) {
    if (word === 'all') return homeFileGroups
    const group = homeFileGroupOf(word)
    if (group === null) return badValue('WHAT', word, 'homeFiles')
    groups.add(group)
  }
  return words.length === 0 ? homeFileGroups : [...groups]
}

/** The machine and folder of `USER@HOST:PATH` and its options. */
export async function sourceOf(input: Input, session: Session): Promise<Source | Answer> {
  const text = input.argument('SOURCE')
  const match = /^([^@:\s]+)@(\[[0-9a-f:.]+\]|[^@:\s[\]]+):(.*)$/i.exec(input.positionals[0] ?? '')
  if (!match) return badValue('SOURCE', text, 'remoteHome')
  const [, user = '', host = '', folder = ''] = match
  const portText = input.text('ssh-port')
  const port = portText === null ? null : parseCount(portText, 1, 65_535)
  if (portText !== null && port === null) return badValue('--ssh-port', portText, 'port')
  const fingerprint = input.text('accept-host-key')
  if (fingerprint !== null && !isFingerprint(fingerprint)) {
    return badValue('--accept-host-key', fingerprint, 'fingerprint')
  }
  const passwordFile = input.text('password-file')
  const password = passwordFile === null ? null : await session.readFile(passwordFile)
  if (passwordFile !== null && password === null) {
    const sentence = session.messages.terminal.fileMissing(passwordFile)
    return { kind: 'refused', text: sentence, data: { kind: 'file-missing' } }
  }
  return {
    folder: folder.replace(/^~(?:\/|$)/, ''),
    machine: {
      user,
      host: host.replace(/^\[|\]$/g, ''),
      port,
      keyFile: input.text('key'),
      password: password === null ? null : password.replace(/\r?\n$/, ''),
      fingerprint,
    },
  }
}
