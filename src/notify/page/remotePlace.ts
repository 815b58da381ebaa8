import type { ConnectRemote, RemoteAccess } from '../../domain/ports/remote.ts'
import type { PagePlace } from './place.ts'

/** A folder of another machine, over SFTP. */
export function remotePlace(connect: ConnectRemote, access: RemoteAccess, folder: string): PagePlace {
  const at = (name: string) => `${folder.replace(/\/+$/, '')}/${name}`
  const port = access.port === 22 ? '' : `:${access.port}`
  return {
    name: `${access.user}@${access.host}${port}:${folder}`,
    async open() {
      const machine = await connect(access)
      return {
        list: () => machine.list(folder),
        async read(name) {
          if ((await machine.stat(at(name))) === null) return null
          return Buffer.from(await machine.read(at(name))).toString('utf8')
        },
        write: (name, text) => machine.write(at(name), text),
        remove: (name) => machine.remove(at(name)),
        close: () => machine.close(),
      }
    },
  }
}
