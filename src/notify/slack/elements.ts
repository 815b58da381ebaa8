import type { types } from '@slack/bolt'
import { limits } from './limits.ts'
import { cutText, markupText, plainText, type Text } from './text.ts'

/** Asks again before something is done. */
export interface Confirmation {
  readonly title: string
  readonly text: Text
  readonly confirm: string
  readonly deny: string
  readonly danger?: boolean
}

export interface ButtonOptions {
  readonly text: string
  readonly actionId: string
  /** What the action gets back: see `actionValue`. */
  readonly value?: string
  /** Also opens this address. */
  readonly url?: string
  readonly style?: 'primary' | 'danger'
  readonly confirm?: Confirmation
  /** Read out instead of `text`. */
  readonly label?: string
}

export interface Choice {
  readonly text: string
  readonly value: string
  readonly description?: string
}

/** A button. Throws `RangeError` when value or address are longer than Slack takes: cut, they would mean another thing. */
export function button(options: ButtonOptions): types.Button {
  return {
    type: 'button',
    text: plainText(options.text, limits.button.text),
    action_id: options.actionId,
    ...(options.value !== undefined && { value: within(options.value, limits.button.value) }),
    ...(options.url !== undefined && { url: within(options.url, limits.button.url) }),
    ...(options.style !== undefined && { style: options.style }),
    ...(options.confirm !== undefined && { confirm: confirmation(options.confirm) }),
    ...(options.label !== undefined && {
      accessibility_label: cutText(options.label, limits.button.accessibilityLabel),
    }),
  }
}

/** The dialog that a button, menu or select asks with. */
export function confirmation(options: Confirmation): types.ConfirmationDialog {
  return {
    title: plainText(options.title, limits.confirm.title),
    text: markupText(options.text, limits.confirm.text),
    confirm: plainText(options.confirm, limits.confirm.confirm),
    deny: plainText(options.deny, limits.confirm.deny),
    ...(options.danger === true && { style: 'danger' as const }),
  }
}

/** The `⋯` menu; choices beyond the fifth are left out. */
export function overflow(options: {
  readonly actionId: string
  readonly choices: readonly Choice[]
  readonly confirm?: Confirmation
}): types.Overflow {
  return {
    type: 'overflow',
    action_id: options.actionId,
    options: optionsOf(options.choices, limits.overflow.options),
    ...(options.confirm !== undefined && { confirm: confirmation(options.confirm) }),
  }
}

/** A menu of at most a hundred choices; further ones are left out. `initial` is a value. */
export function staticSelect(options: {
  readonly actionId: string
  readonly choices: readonly Choice[]
  readonly placeholder?: string
  readonly initial?: string
  readonly confirm?: Confirmation
}): types.StaticSelect {
  const choices = optionsOf(options.choices, limits.select.options)
  const initial = choices.find((choice) => choice.value === options.initial)
  return {
    type: 'static_select',
    action_id: options.actionId,
    options: choices,
    ...(options.placeholder !== undefined && {
      placeholder: plainText(options.placeholder, limits.select.placeholder),
    }),
    ...(initial && { initial_option: initial }),
    ...(options.confirm !== undefined && { confirm: confirmation(options.confirm) }),
  }
}

/** A menu under headings; groups without choices are left out. */
export function groupedSelect(options: {
  readonly actionId: string
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[]
  readonly placeholder?: string
  readonly initial?: string
}): types.StaticSelect {
  const groups = options.groups
    .filter((group) => group.choices.length > 0)
    .slice(0, limits.select.optionGroups)
    .map((group) => ({
      label: plainText(group.label, limits.select.groupLabel),
      options: optionsOf(group.choices, limits.select.options),
    }))
  if (groups.length === 0) return staticSelect({ ...options, choices: [] })
  const initial = groups.flatMap((group) => group.options).find((choice) => choice.value === options.initial)
  return {
    type: 'static_select',
    action_id: options.actionId,
    option_groups: groups,
    ...(options.placeholder !== undefined && {
      placeholder: plainText(options.placeholder, limits.select.placeholder),
    }),
    ...(initial && { initial_option: initial }),
  }
}

/** A line, or with `multiline` a field, to type in. */
export function textInput(options: {
  readonly actionId: string
  readonly initial?: string
  readonly placeholder?: string
  readonly multiline?: boolean
  readonly maxLength?: number
}): types.PlainTextInput {
  const maxLength = Math.min(options.maxLength ?? limits.plainTextInput.text, limits.plainTextInput.text)
  return {
    type: 'plain_text_input',
    action_id: options.actionId,
    max_length: maxLength,
    ...(options.multiline === true && { multiline: true }),
    ...(options.initial !== undefined &&
      options.initial !== '' && { initial_value: cutText(options.initial, maxLength) }),
    ...(options.placeholder !== undefined && {
      placeholder: plainText(options.placeholder, limits.select.placeholder),
    }),
  }
}

/** A menu of the workspace's users. */
export function usersSelect(options: {
  readonly actionId: string
  readonly placeholder?: string
  readonly initialUser?: string
}): types.UsersSelect {
  return {
    type: 'users_select',
    action_id: options.actionId,
    ...(options.placeholder !== undefined && {
      placeholder: plainText(options.placeholder, limits.select.placeholder),
    }),
    ...(options.initialUser !== undefined && { initial_user: options.initialUser }),
  }
}

/** A calendar; dates are `YYYY-MM-DD`. */
export function datePicker(options: {
  readonly actionId: string
  readonly initial?: string
}): types.Datepicker {
  return {
    type: 'datepicker',
    action_id: options.actionId,
    ...(options.initial !== undefined && { initial_date: options.initial }),
  }
}

/** Buttons of which one is chosen; choices beyond the tenth are left out. */
export function radioButtons(options: {
  readonly actionId: string
  readonly choices: readonly Choice[]
  readonly initial?: string
}): types.RadioButtons {
  const choices = optionsOf(options.choices, limits.choice.options)
  const initial = choices.find((choice) => choice.value === options.initial)
  return {
    type: 'radio_buttons',
    action_id: options.actionId,
    options: choices,
    ...(initial && { initial_option: initial }),
  }
}

/** Boxes to tick; choices beyond the tenth are left out. `initial` are values. */
export function checkboxes(options: {
  readonly actionId: string
  readonly choices: readonly Choice[]
  readonly initial?: readonly string[]
}): types.Checkboxes {
  const choices = optionsOf(options.choices, limits.choice.options)
  const initial = choices.filter((choice) => options.initial?.includes(choice.value) ?? false)
  return {
    type: 'checkboxes',
    action_id: options.actionId,
    options: choices,
    ...(initial.length > 0 && { initial_options: initial }),
  }
}

type Option = types.PlainTextOption & { value: string }

function optionsOf(choices: readonly Choice[], max: number): Option[] {
  const shown = choices.length > 0 ? choices.slice(0, max) : [{ text: '', value: '-' }]
  return shown.map((choice) => ({
    text: plainText(choice.text, limits.option.text),
    value: within(choice.value, limits.option.value),
    ...('description' in choice &&
      choice.description !== undefined && {
        description: plainText(choice.description, limits.option.description),
      }),
  }))
}

function within(value: string, max: number): string {
  if ([...value].length > max) throw new RangeError(`longer than ${max} characters: ${value.slice(0, 40)}…`)
  return value
}
