import * as z from 'zod'
import { languages } from '../../domain/language.ts'
import { fieldsOf, type PersonChange } from '../../domain/people/changePerson.ts'
import type { People } from '../../domain/people/people.ts'
import { plainColor } from '../peopleColors.ts'

/** The fields of the form in order; the second part are those that only coordinators change. */
export const ownFields = ['name', 'email', 'table', 'color', 'language'] as const
export const reservedFields = ['extension', 'groups', 'idealload', 'erpuser', 'slackuser'] as const
export const formFields = [...ownFields, ...reservedFields] as const
export type FormField = (typeof formFields)[number]

/** What a form holds: texts, empty where there is nothing. */
export type PersonTexts = Readonly<Record<FormField, string>>

const Text = z.string().trim().max(300)

/** A sent form: each field with, under `was.`, what it held when it was drawn; fields that it did not have are missing. */
export const PersonForm = z.record(z.string().max(40), Text)

/** What is known of a person, as a form shows it. */
export function textsOf(people: People, person: string): PersonTexts {
  const fields = fieldsOf(people, person)
  const text = (field: FormField) => {
    const value = fields[field]
    return Array.isArray(value) ? value.join(', ') : String(value ?? '')
  }
  return {
    name: text('name'),
    email: text('email'),
    table: text('table'),
    color: text('color'),
    language: text('language'),
    extension: text('extension'),
    groups: text('groups'),
    idealload: text('idealload'),
    erpuser: text('erpuser'),
    slackuser: text('slackuser'),
  }
}

/** `#rrggbb`, as browsers want it, of a colour of the file. */
export function pickedColor(color: string): string {
  const whole = color === '' ? plainColor : color
  const six = whole.length === 3 ? [...whole].map((digit) => digit + digit).join('') : whole
  return `#${six.toLowerCase()}`
}

export type FormRead =
  | { readonly kind: 'read'; readonly change: PersonChange; readonly seen: PersonChange }
  | { readonly kind: 'bad-field'; readonly field: FormField; readonly value: string }

/** The change that a form asks for: only of fields that hold something else than when it was drawn. */
export function readPersonForm(form: Readonly<Record<string, string>>): FormRead {
  let change: PersonChange = {}
  let seen: PersonChange = {}
  for (const field of formFields) {
    const value = form[field]
    const was = form[`was.${field}`] ?? ''
    if (value === undefined || isSame(field, value, was)) continue
    const wanted = changeOf(field, value)
    if (!wanted) return { kind: 'bad-field', field, value }
    change = { ...change, ...wanted }
    seen = { ...seen, ...changeOf(field, was) }
  }
  return { kind: 'read', change, seen }
}

function isSame(field: FormField, value: string, was: string): boolean {
  return field === 'color' ? value.toLowerCase() === pickedColor(was) : value === was
}

/** One field's new value; null for a text that can be none. */
function changeOf(field: FormField, text: string): PersonChange | null {
  switch (field) {
    case 'table':
    case 'idealload': {
      const number = text === '' ? null : Number(text.replace(',', '.'))
      return Number.isNaN(number) ? null : { [field]: number }
    }
    case 'groups':
      return { groups: text.split(/[\s,;]+/).filter((group) => group !== '') }
    case 'language': {
      const language = languages.find((one) => one === text) ?? null
      return language === null && text !== '' ? null : { language }
    }
    case 'color':
      return { color: text === '' ? null : text.replace(/^#/, '') }
    default:
      return { [field]: text === '' ? null : text }
  }
}
