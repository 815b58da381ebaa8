import type { VNode } from 'preact'
import { isPerson, nameOf } from '../../domain/people/people.ts'
import type { AuditLine } from '../../domain/ports/stores.ts'
import { momentText, whoText } from '../../messages/when.ts'
import { auditChange, auditSubject } from '../auditText.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'

export interface AuditFrame {
  readonly visit: Visit
  readonly options: WebOptions
  readonly lines: readonly AuditLine[]
  readonly filter: { readonly who: string; readonly verb: string; readonly subject: string }
  /** How many lines are shown at most. */
  readonly limit: number
}

/** Everything that somebody changed, for coordinators. */
export function AuditPage(frame: AuditFrame): VNode {
  const { visit, options, lines, limit } = frame
  const { audit } = visit.messages.web
  return (
    <Page reader={visit} visit={visit} options={options} title={audit.title} place="audit">
      <h1>{audit.title}</h1>
      <p class="muted">{lines.length < limit ? audit.intro : audit.limited(limit)}</p>
      <Filter frame={frame} />
      {lines.length === 0 ? (
        <p class="empty">{audit.nothing}</p>
      ) : (
        <div class="scrolls">
          <table class="rows audit">
            <thead>
              <tr>
                {[audit.when, audit.who, audit.door, audit.what, audit.about, audit.change].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <Line key={lines.length - index} visit={visit} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  )
}

function Line({ visit, line }: { visit: Visit; line: AuditLine }): VNode {
  const { web, times } = visit.messages
  return (
    <tr>
      <td class="muted when">{momentText(times, line.at, visit.now, visit.timezone)}</td>
      <td class="who">{whoText(times, visit.people, line.who)}</td>
      <td class="muted door">{web.audit.doors[line.door]}</td>
      <td class="what">{web.audit.verbs[line.verb] ?? line.verb}</td>
      <td class="about">{auditSubject(visit, line)}</td>
      <td>{auditChange(visit, line)}</td>
    </tr>
  )
}

function Filter({ frame }: { frame: AuditFrame }): VNode {
  const { visit, filter } = frame
  const { audit } = visit.messages.web
  const isFiltered = filter.who !== '' || filter.verb !== '' || filter.subject !== ''
  return (
    <form class="filters" method="get" action="/audit">
      <label>
        {audit.who}
        <input name="who" value={shown(visit, filter.who)} autocomplete="off" />
      </label>
      <label>
        {audit.what}
        <select name="verb">
          <option value="">{audit.anything}</option>
          {Object.entries(audit.verbs).map(([verb, text]) => (
            <option key={verb} value={verb} selected={verb === filter.verb}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {audit.about}
        <input name="subject" value={shown(visit, filter.subject)} autocomplete="off" />
      </label>
      <button type="submit">{audit.filter}</button>
      {isFiltered && (
        <a class="button quiet" href="/audit">
          {audit.all}
        </a>
      )}
    </form>
  )
}

function shown(visit: Visit, text: string): string {
  return isPerson(visit.people, text) ? nameOf(visit.people, text) : text
}
