import type { VNode } from 'preact'
import type { Reader, Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'
import { Tomato } from './tomato.tsx'

export interface FaultFrame {
  readonly reader: Reader
  readonly visit: Visit | null
  readonly options: WebOptions
  readonly message: string
  readonly title?: string
}

/** A page that says what went wrong and leads back. */
export function FaultPage(frame: FaultFrame): VNode {
  const { web } = frame.reader.messages
  const title = frame.title ?? web.faults.title
  return (
    <Page reader={frame.reader} visit={frame.visit} options={frame.options} title={title}>
      <section class="alone">
        <Tomato size={48} />
        <h1>{title}</h1>
        <p>{frame.message}</p>
        <p>
          <a class="button" href="/">
            {frame.visit ? web.faults.back : web.signIn.title}
          </a>
        </p>
      </section>
    </Page>
  )
}
