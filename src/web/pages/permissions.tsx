import type { VNode } from 'preact'
import { may, needs, verbs } from '../../domain/permissions.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'

/** Who may what, from the table that the operations check. */
export function PermissionsPage({ visit, options }: { visit: Visit; options: WebOptions }): VNode {
  const { permissions } = visit.messages.web
  const settings = visit.configuration.permissions
  return (
    <Page reader={visit} visit={visit} options={options} title={permissions.title} place="permissions">
      <div class="narrow">
        <h1>{permissions.title}</h1>
        <p class="muted">{permissions.intro}</p>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{permissions.what}</th>
              <th scope="col">{permissions.operators}</th>
              <th scope="col">{permissions.coordinators}</th>
            </tr>
          </thead>
          <tbody>
            {verbs.map((verb) => {
              const need = needs[verb]
              const isSetting = need !== 'anyone' && need !== 'coordinator'
              return (
                <tr key={verb}>
                  <th scope="row">
                    {permissions.verbs[verb]}
                    {isSetting && (
                      <code>
                        permissions.
                        <wbr />
                        {need}
                      </code>
                    )}
                  </th>
                  <Answer visit={visit} isYes={may({ role: 'operator' }, verb, settings)} />
                  <Answer visit={visit} isYes={may({ role: 'coordinator' }, verb, settings)} />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function Answer({ visit, isYes }: { visit: Visit; isYes: boolean }): VNode {
  const { permissions } = visit.messages.web
  return <td class={isYes ? '' : 'muted'}>{isYes ? `✓ ${permissions.yes}` : permissions.no}</td>
}
