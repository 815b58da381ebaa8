import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { News, type Order } from './orders.ts'

type Members = Extract<News, { is: 'open' }>['queue']

/** A serving process that is going to be killed. */
export interface Mortal {
  /** Resolves when it has loaded everything. */
  readonly loaded: Promise<unknown>
  /** Opens the house and gives the queue as it is and as it should be; null when it dies on the way. */
  open(home: string, port: number): Promise<{ queue: Members; desired: Members } | null>
  tell(order: Order): void
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>
  /** What has gone wrong in it. */
  readonly faults: readonly string[]
}

/** Starts a process that has loaded everything and waits to be told. */
export function startMortal(script: string): Mortal {
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const faults: string[] = []
  const gone = once(child, 'exit')
  const loaded = newsOf(child, 'loaded')
  child.on('message', (message) => {
    const news = News.parse(message)
    if (news.is === 'fault') faults.push(news.text)
  })
  child.on('error', (error) => faults.push(String(error)))

  function tell(order: Order): void {
    // One that is dead hears nothing.
    if (child.connected) child.send(order, () => undefined)
  }

  return {
    faults,
    loaded,
    tell,
    async open(home, port) {
      await loaded
      const opened = newsOf(child, 'open')
      tell({ do: 'start', home, port })
      return Promise.race([opened, gone.then(() => null)])
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function newsOf<K extends News['is']>(child: ChildProcess, kind: K): Promise<Extract<News, { is: K }>> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const news = News.parse(message)
      if (isKind(news, kind)) resolve(news)
    })
  })
}

function isKind<K extends News['is']>(news: News, kind: K): news is Extract<News, { is: K }> {
  return news.is === kind
}
