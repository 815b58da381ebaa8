import type { ComponentChildren, VNode } from 'preact'
import { byName, isCoordinator, keysOf, nameOf } from '../../domain/people/people.ts'
import { colorClass } from '../peopleColors.ts'
import type { Reader } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'
import { Tomato } from './tomato.tsx'

export interface SignInFrame {
  readonly reader: Reader
  readonly options: WebOptions
  /** Path to go on to. */
  readonly next: string
}

/** The page of people who are not signed in: a chooser in the demo, else how to get a link. */
export function SignInPage(frame: SignInFrame): VNode {
  const { reader, options } = frame
  const { chooseWho } = options
  return (
    <Page reader={reader} visit={null} options={options} title={reader.messages.web.signIn.title}>
      {chooseWho ? (
        <Chooser frame={frame} suggested={chooseWho.suggested} />
      ) : (
        <HowToSignIn reader={reader} />
      )}
    </Page>
  )
}

function Chooser({ frame, suggested }: { frame: SignInFrame; suggested: readonly string[] }): VNode {
  const { people, messages } = frame.reader
  const { signIn } = messages.web
  const known = keysOf(people).filter((key) => people.extensions.has(key) || isCoordinator(people, key))
  const first = suggested.filter((key) => known.includes(key))
  const coordinators = byName(people, known).filter((key) => isCoordinator(people, key))
  return (
    <section class="alone wide">
      <Tomato size={56} />
      <h1>{signIn.who}</h1>
      <p class="muted">{signIn.demo}</p>
      <form method="post" action="/sign-in" class="chooser">
        <input type="hidden" name="next" value={frame.next} />
        <Persons reader={frame.reader} title={signIn.suggested} keys={first} />
        <Persons reader={frame.reader} title={signIn.coordinators} keys={coordinators} />
        <Persons reader={frame.reader} title={signIn.everybody} keys={byName(people, known)} />
      </form>
    </section>
  )
}

function Persons(props: { reader: Reader; title: string; keys: readonly string[] }): VNode | null {
  const { people } = props.reader
  if (props.keys.length === 0) return null
  return (
    <fieldset>
      <legend>{props.title}</legend>
      <div class="persons">
        {props.keys.map((key) => (
          <button
            key={key}
            type="submit"
            name="person"
            value={key}
            class={`who ${colorClass(people.colors.get(key))}`}
          >
            <span>{nameOf(people, key)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function HowToSignIn({ reader }: { reader: Reader }): VNode {
  const { signIn } = reader.messages.web
  return (
    <Alone title={signIn.title}>
      <p>{signIn.byLink}</p>
      <p>
        {signIn.inChat} <code>/tomatic dashboard</code> {signIn.inChatThen}
      </p>
      <p class="muted">
        {signIn.onServer} <code>tomatic login-link PERSON</code>
      </p>
    </Alone>
  )
}

function Alone({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section class="alone">
      <Tomato size={56} />
      <h1>{title}</h1>
      {children}
    </section>
  )
}

/** What a sign-in link shows: a button, so that a preview of the link does not use it up. */
export function LinkPage(frame: {
  reader: Reader
  options: WebOptions
  token: string
  person: string
}): VNode {
  const { reader, options, token, person } = frame
  const { signIn } = reader.messages.web
  return (
    <Page reader={reader} visit={null} options={options} title={signIn.title}>
      <Alone title={signIn.greeting(nameOf(reader.people, person))}>
        <p>{signIn.confirm}</p>
        <form method="post" action={`/login/${token}`}>
          <button type="submit" class="primary">
            {signIn.button}
          </button>
        </form>
      </Alone>
    </Page>
  )
}
