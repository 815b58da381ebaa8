import type { DomainError } from '../domain/errors.ts'
import type { Catalogue } from './catalogue.ts'

/** The sentence of a domain error; null for a code without one, whose cause is only for the log. */
export function errorText(
  messages: Pick<Catalogue, 'errors' | 'expectations'>,
  error: DomainError,
): string | null {
  const { errors, expectations } = messages
  const { code, params } = error
  switch (code) {
    case 'file-malformed':
      return errors.fileMalformed(params, expectations[String(params.expected)] ?? String(params.expected))
    case 'file-changed':
      return errors.fileChanged(params)
    case 'disk-failed':
      return errors.diskFailed(params)
    case 'pbx-unreachable':
      return errors.pbxUnreachable
    case 'pbx-cannot':
      return errors.pbxCannot
    case 'pbx-bad-queue':
      return errors.pbxBadQueue(params)
    case 'pbx-unknown':
      return errors.pbxUnknown(params)
    case 'home-locked':
      return errors.homeLocked(params)
    case 'not-a-demo-home':
      return errors.notADemoHome(params)
    case 'no-such-home':
      return errors.noSuchHome(params)
    case 'port-taken':
      return errors.portTaken(params)
    case 'address-unusable':
      return errors.addressUnusable(params)
    case 'slack-tokens':
      return errors.slackTokens(params)
    case 'slack-both':
      return errors.slackBoth
    case 'variant-malformed':
      return errors.variantMalformed
    case 'demo-is-local':
      return errors.demoIsLocal(params)
    case 'slack-refused':
      return errors.slackRefused(params)
    case 'file-not-editable':
      return errors.fileNotEditable
    case 'secret-missing':
      return errors.secretMissing(params)
    case 'database-newer':
      return errors.databaseNewer
    case 'bad-week':
      return errors.badWeek(params)
    case 'home-unconfigured':
      return errors.homeUnconfigured(params)
    case 'server-not-ours':
      return errors.serverNotOurs
    case 'page-folder-unusable':
      return errors.pageFolderUnusable(params)
    case 'setting-malformed':
      return errors.settingMalformed(params)
    case 'publishing-incomplete':
      return errors.publishingIncomplete
    case 'socket-folder-not-ours':
      return errors.socketFolderNotOurs(params)
    default:
      return remoteText(errors.remote, error)
  }
}

/** What goes wrong on another machine; null for any other code. */
function remoteText(remote: Catalogue['errors']['remote'], { code, params }: DomainError): string | null {
  for (const [known, sentence] of Object.entries(remote)) {
    if (known === code) return sentence(params)
  }
  return null
}
