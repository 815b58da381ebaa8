import type { ComponentChildren, VNode } from 'preact'
import type { FileProblem } from '../../domain/errors.ts'
import { nameOf } from '../../domain/people/people.ts'
import { shortName } from '../../domain/people/shortName.ts'
import { may } from '../../domain/permissions.ts'
import { variantLabel } from '../../domain/variant.ts'
import { colorClass } from '../peopleColors.ts'
import type { Reader, Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Problems } from './problems.tsx'
import { Tomato } from './tomato.tsx'

const htmxConfig = 'includeIndicatorCSS:false, history:false'

export interface PageFrame {
  readonly reader: Reader
  readonly visit: Visit | null
  readonly options: WebOptions
  readonly title: string
  /** Which entry of the navigation is open. */
  readonly place?:
    | 'timetable'
    | 'queue'
    | 'planner'
    | 'audit'
    | 'permissions'
    | 'people'
    | 'ownPage'
    | 'absences'
    | 'forced'
    | 'credit'
  readonly problems?: readonly FileProblem[]
  /** The week whose file the page rests on. */
  readonly week?: string
}

/** The frame of every page. */
export function Page(frame: PageFrame & { children: ComponentChildren }): VNode {
  const { reader, visit, title, problems = [] } = frame
  const { web } = reader.messages
  const { variant } = frame.options
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${variant ? `${variantLabel(variant)} · ` : ''}${title} · Tomàtic`}</title>
        <link rel="icon" href="/assets/tomato.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="stylesheet" href="/assets/people.css" />
        {variant && <link rel="stylesheet" href="/assets/variant.css" />}
        {visit && <script src="/assets/htmx.js" defer />}
        {visit && <script src="/assets/client/main.js" type="module" />}
      </head>
      <body data-live={visit ? '/live' : undefined}>
        <a class="skip" href="#main">
          {web.nav.skip}
        </a>
        {variant && <p class="variant">{reader.messages.variant.ribbon(variantLabel(variant))}</p>}
        {visit && <Header frame={frame} visit={visit} />}
        {visit && (
          <p id="line-lost" class="banner" role="status" hidden>
            {web.lineLost}
          </p>
        )}
        {visit && <Problems reader={reader} week={frame.week ?? null} problems={problems} />}
        <main id="main">{frame.children}</main>
        <dialog id="dialog" aria-label={title}>
          <div id="dialog-body" />
        </dialog>
        <div id="toasts" aria-live="polite" />
      </body>
    </html>
  )
}

function Header({ frame, visit }: { frame: PageFrame; visit: Visit }): VNode {
  const { nav } = visit.messages.web
  const { place, options } = frame
  const mayAudit = may(visit.actor, 'readAudit', visit.configuration.permissions)
  const mayForce = may(visit.actor, 'editForcedTurns', visit.configuration.permissions)
  const mayPlan = may(visit.actor, 'plan', visit.configuration.permissions)
  const color = visit.people.colors.get(visit.person)
  const name = nameOf(visit.people, visit.person)
  return (
    <header class="top">
      <a class="brand" href="/timetable">
        <Tomato />
        <span>Tomàtic</span>
      </a>
      <nav class="places" aria-label={nav.main}>
        <NavLink href="/timetable" text={nav.timetable} isHere={place === 'timetable'} />
        <NavLink href="/queue" text={nav.queue} isHere={place === 'queue'} />
        {mayPlan && (
          <NavLink href="/planner" text={visit.messages.planner.page.title} isHere={place === 'planner'} />
        )}
        {options.chatPath && <NavLink href={options.chatPath} text={nav.chat} isHere={false} />}
      </nav>
      <details class="menu me">
        <summary class={`who ${colorClass(color)}`}>
          <span class="wide">{name}</span>
          <span class="short">{shortName(visit.people, visit.person, name)}</span>
        </summary>
        <div class="menu-items">
          <NavLink href={`/people/${visit.person}`} text={nav.ownPage} isHere={place === 'ownPage'} />
          <NavLink
            href="/absences"
            text={visit.messages.absences.list.mineTitle}
            isHere={place === 'absences'}
          />
          <NavLink href="/credit" text={visit.messages.credit.page.title} isHere={place === 'credit'} />
          <NavLink href="/people" text={nav.people} isHere={place === 'people'} />
          {mayForce && (
            <NavLink href="/forced" text={visit.messages.forced.title} isHere={place === 'forced'} />
          )}
          {mayAudit && <NavLink href="/audit" text={nav.audit} isHere={place === 'audit'} />}
          <NavLink href="/permissions" text={nav.permissions} isHere={place === 'permissions'} />
          <form method="post" action="/sign-out">
            <button type="submit">{nav.signOut}</button>
          </form>
        </div>
      </details>
    </header>
  )
}

function NavLink({ href, text, isHere }: { href: string; text: string; isHere: boolean }): VNode {
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {text}
    </a>
  )
}
