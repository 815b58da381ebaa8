import type { ComponentChildren, VNode } from 'preact'
import { type Language, languages } from '../../domain/language.ts'
import { nameOf } from '../../domain/people/people.ts'
import { type FormField, type PersonTexts, pickedColor, textsOf } from '../people/personForm.ts'
import type { Visit } from '../visit.ts'

const languageNames: Readonly<Record<Language, string>> = { ca: 'Català', es: 'Español', en: 'English' }

interface FieldsFrame {
  readonly visit: Visit
  readonly person: string
  readonly entered: PersonTexts | null
  /** Also the fields of coordinators. */
  readonly mayAll: boolean
}

/** The form of a person; each field carries what it replaces, so that nothing newer is overwritten. */
export function PersonFields({ visit, person, entered, mayAll }: FieldsFrame): VNode {
  const texts = visit.messages.people
  const known = textsOf(visit.people, person)
  const shown = entered ?? known
  const field = (name: FormField, extra: Readonly<Record<string, string>> = {}) => (
    <>
      <input type="hidden" name={`was.${name}`} value={known[name]} />
      <input id={idOf(name)} name={name} value={shown[name]} autocomplete="off" {...extra} />
    </>
  )
  const color = shown.color.startsWith('#') ? shown.color : pickedColor(shown.color)
  return (
    <form class="fields person-fields" method="post" action={`/people/${person}`}>
      <Field name="name" label={texts.name}>
        {field('name', { placeholder: nameOf(visit.people, person) })}
      </Field>
      <Field name="email" label={texts.email}>
        {field('email', { type: 'email' })}
      </Field>
      <Field name="language" label={texts.language} hint={texts.languageHint}>
        <input type="hidden" name="was.language" value={known.language} />
        <select id={idOf('language')} name="language">
          <option value="">{texts.languageAuto}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language} selected={shown.language === language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </Field>
      <Field name="color" label={texts.color}>
        <input type="hidden" name="was.color" value={known.color} />
        <input id={idOf('color')} type="color" name="color" value={color} />
      </Field>
      <Field name="table" label={texts.table} hint={texts.tableHint}>
        {field('table', { inputmode: 'numeric' })}
      </Field>
      {mayAll && (
        <>
          <Field name="extension" label={texts.extension}>
            {field('extension', { inputmode: 'numeric' })}
          </Field>
          <Field name="idealload" label={texts.idealload} hint={texts.idealloadHint}>
            {field('idealload', { inputmode: 'decimal' })}
          </Field>
          <Field name="groups" label={texts.groups} hint={texts.groupsHint}>
            {field('groups')}
          </Field>
          <Field name="erpuser" label={texts.erpuser}>
            {field('erpuser')}
          </Field>
          <Field name="slackuser" label={texts.slackuser} hint={texts.slackuserHint}>
            {field('slackuser')}
          </Field>
        </>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          {texts.save}
        </button>
      </div>
    </form>
  )
}

interface FieldFrame {
  readonly name: FormField
  readonly label: string
  readonly hint?: string
  readonly children: ComponentChildren
}

function Field({ name, label, hint, children }: FieldFrame): VNode {
  return (
    <div class="field">
      <label for={idOf(name)}>{label}</label>
      {children}
      {hint && <small class="muted">{hint}</small>}
    </div>
  )
}

function idOf(name: FormField): string {
  return `field-${name}`
}
