import type { VNode } from 'preact'
import { type Language, languages } from '../../domain/language.ts'
import { isCoordinator, nameOf } from '../../domain/people/people.ts'
import type { Visit } from '../visit.ts'
import type { WebOptions } from '../web.ts'
import { Page } from './layout.tsx'

const languageNames: Readonly<Record<Language, string>> = { ca: 'Català', es: 'Español', en: 'English' }

/** Who I am, and the language I am spoken to in. */
export function ProfilePage({
  visit,
  options,
  saved,
}: {
  visit: Visit
  options: WebOptions
  saved: boolean
}): VNode {
  const { profile } = visit.messages.web
  const { people, person } = visit
  const own = people.languages.get(person)
  return (
    <Page reader={visit} visit={visit} options={options} title={profile.title} place="profile">
      <div class="narrow">
        <h1>{profile.title}</h1>
        {saved && (
          <p class="note done" role="status">
            ✓ {profile.saved}
          </p>
        )}
        <dl class="facts">
          <Fact name={profile.name} value={nameOf(people, person)} />
          <Fact name={profile.extension} value={people.extensions.get(person) ?? profile.none} />
          <Fact name={profile.email} value={people.emails.get(person) ?? profile.none} />
          <Fact
            name={profile.role}
            value={isCoordinator(people, person) ? profile.coordinator : profile.operator}
          />
        </dl>
        <form class="fields" method="post" action="/profile">
          <label>
            {profile.language}
            <select name="language">
              <option value="" selected={own === undefined}>
                {profile.languageAuto}
              </option>
              {languages.map((language) => (
                <option key={language} value={language} lang={language} selected={own === language}>
                  {languageNames[language]}
                </option>
              ))}
            </select>
          </label>
          <p class="muted">{profile.languageHint}</p>
          <div class="actions">
            <button type="submit" class="primary">
              {profile.save}
            </button>
          </div>
        </form>
      </div>
    </Page>
  )
}

function Fact({ name, value }: { name: string; value: string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
