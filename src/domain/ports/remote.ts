/** Where another machine is, as whom it is entered, and what proves who it is. */
export interface RemoteAccess {
  readonly host: string
  readonly port: number
  readonly user: string
  /** What is set is tried: the agent's keys, the key, the password. */
  readonly password: string | null
  /** Path of a private key. */
  readonly keyFile: string | null
  readonly passphrase: string | null
  /** Socket of a key agent. */
  readonly agent: string | null
  /** `SHA256:…` of the host key; where it is set, it alone counts, else `known_hosts`. */
  readonly fingerprint: string | null
}

/** What a command left behind. */
export interface RemoteRun {
  readonly stdout: string
  readonly stderr: string
  /** Null when a signal ended it. */
  readonly exitCode: number | null
}

export interface RemoteStat {
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970, in whole seconds. */
  readonly modifiedMs: number
}

/**
 * A machine that was entered over SSH. Paths are absolute or start at the user's own folder. What goes wrong is a
 * `DomainError`: `remote-unreachable`, `remote-no-such-file`, `remote-no-access`, `remote-failed`.
 */
export interface RemoteMachine {
  /** Runs a command line in the user's shell; whatever comes from outside must be quoted by the caller. */
  run(command: string): Promise<RemoteRun>
  /** The bytes of a file; throws `remote-too-large` beyond `limit` bytes (16 MiB). */
  read(path: string, limit?: number): Promise<Uint8Array>
  /** Puts a text in the place of a file at once, so that no reader finds half of it; anybody may read it. */
  write(path: string, text: string): Promise<void>
  /** Names in a folder, ascending. */
  list(path: string): Promise<string[]>
  /** Null when there is nothing of that name; symbolic links are followed. */
  stat(path: string): Promise<RemoteStat | null>
  /** Removes a file; one that is not there is as good as removed. */
  remove(path: string): Promise<void>
  close(): void
}

/**
 * Enters a machine. Throws `DomainError`: `remote-unreachable`, `remote-host-unknown` (its key is not pinned; `line` is
 * what pins it in `known_hosts`), `remote-host-changed` (another key is), `remote-denied`, `remote-key-unreadable`.
 */
export type ConnectRemote = (access: RemoteAccess) => Promise<RemoteMachine>
