import type { Client } from 'ssh2'
import type { RemoteRun } from '../domain/ports/remote.ts'

/** Runs a command line and waits for its end; bytes that are no UTF-8 become replacement characters. */
export function runCommandLine(client: Client, command: string): Promise<RemoteRun> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) {
        reject(error)
        return
      }
      const stdout: Buffer[] = []
      const stderr: Buffer[] = []
      let exitCode: number | null = null
      channel.on('data', (chunk: Buffer) => stdout.push(chunk))
      channel.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
      channel.on('exit', (code: number | null) => {
        exitCode = code
      })
      channel.on('error', reject)
      channel.on('close', () => resolve({ stdout: textOf(stdout), stderr: textOf(stderr), exitCode }))
      channel.end()
    })
  })
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
