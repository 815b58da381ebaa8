import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import type { FormValues } from './model.ts'

export interface FoundElement {
  readonly block: Json
  readonly blockId: string
  readonly actionId: string
  readonly element: Json
  /** True for the element of an input block. */
  readonly isInput: boolean
}

/** Returns the interactive elements of some blocks, in order. */
export function interactiveElements(blocks: readonly Json[]): FoundElement[] {
  const found: FoundElement[] = []
  for (const block of blocks) {
    const isInput = block.type === 'input'
    const candidates = isInput
      ? [block.element]
      : block.type === 'section'
        ? [block.accessory]
        : block.type === 'actions' || block.type === 'context_actions'
          ? listOf(block.elements)
          : []
    for (const element of candidates) {
      if (!isRecord(element) || typeof element.action_id !== 'string') continue
      found.push({ block, blockId: String(block.block_id), actionId: element.action_id, element, isInput })
    }
  }
  return found
}

export type Chosen = string | readonly string[] | undefined

/** Returns what a form holds for an element: what was entered, else what the bot preset. */
export function chosenFor({ blockId, actionId, element }: FoundElement, values: FormValues): Chosen {
  return values[`${blockId}/${actionId}`] ?? values[actionId] ?? values[blockId] ?? initialChoice(element)
}

/** Returns what the bot preset in an element. */
export function initialChoice(element: Json): Chosen {
  if (isRecord(element.initial_option)) return text(element.initial_option.value)
  if (Array.isArray(element.initial_options)) return listOf(element.initial_options).map(optionValue)
  for (const key of ['value', 'user', 'date', 'time', 'conversation', 'channel', 'date_time']) {
    const initial = element[`initial_${key}`]
    if (initial !== undefined) return String(initial)
  }
  for (const key of ['users', 'conversations', 'channels']) {
    const initial = element[`initial_${key}`]
    if (initial !== undefined) return listOf(initial).map(String)
  }
  return undefined
}

/** Returns the options of a select, overflow, radio or checkbox element, groups opened. */
export function optionsOf(element: Json): Json[] {
  const groups = listOf(element.option_groups).filter(isRecord)
  const all = groups.length > 0 ? groups.flatMap((group) => listOf(group.options)) : listOf(element.options)
  return all.filter(isRecord)
}

export type ElementState = { kind: 'state'; state: Json } | { kind: 'no-such-option'; value: string }

/**
 * Returns what Slack reports of an element: `{ type, value | selected_option | … }`.
 * `remembered` are options that the bot suggested before for an external select.
 */
export function elementState(element: Json, chosen: Chosen, remembered: readonly Json[] = []): ElementState {
  const type = String(element.type)
  const one = typeof chosen === 'string' ? chosen : chosen?.[0]
  const many = chosen === undefined ? [] : typeof chosen === 'string' ? [chosen] : chosen
  const options = [...optionsOf(element), ...initialOptions(element), ...remembered]
  if (type === 'button' || type === 'workflow_button')
    return {
      kind: 'state',
      state: { type, text: element.text, ...('value' in element ? { value: element.value } : {}) },
    }
  if (['static_select', 'external_select', 'radio_buttons', 'overflow'].includes(type)) {
    if (one === undefined || one === '') return { kind: 'state', state: { type, selected_option: null } }
    const option = options.find((candidate) => optionValue(candidate) === one)
    if (option === undefined) return { kind: 'no-such-option', value: one }
    return { kind: 'state', state: { type, selected_option: option } }
  }
  if (['multi_static_select', 'multi_external_select', 'checkboxes'].includes(type)) {
    const selected: Json[] = []
    for (const value of many) {
      const option = options.find((candidate) => optionValue(candidate) === value)
      if (option === undefined) return { kind: 'no-such-option', value }
      selected.push(option)
    }
    return { kind: 'state', state: { type, selected_options: selected } }
  }
  const key = plainKeys[type]
  if (key === undefined) return { kind: 'state', state: { type, value: one === '' ? null : (one ?? null) } }
  if (type.startsWith('multi_')) return { kind: 'state', state: { type, [key]: many } }
  if (type === 'datetimepicker')
    return { kind: 'state', state: { type, [key]: one === undefined || one === '' ? null : Number(one) } }
  return { kind: 'state', state: { type, [key]: one === undefined || one === '' ? null : one } }
}

const plainKeys: { readonly [type: string]: string } = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
}

const stateless = ['button', 'workflow_button', 'overflow', 'feedback_buttons', 'icon_button']

/** Returns `state.values` of a message or view: every element that holds a value, by block and action. */
export function stateValues(
  blocks: readonly Json[],
  values: FormValues,
  remembered: readonly Json[] = [],
): { [block: string]: { [action: string]: Json } } {
  const all: { [block: string]: { [action: string]: Json } } = {}
  for (const found of interactiveElements(blocks)) {
    if (stateless.includes(String(found.element.type))) continue
    const outcome = elementState(found.element, chosenFor(found, values), remembered)
    if (outcome.kind !== 'state') continue
    all[found.blockId] = { ...all[found.blockId], [found.actionId]: outcome.state }
  }
  return all
}

function initialOptions(element: Json): Json[] {
  return [element.initial_option, ...listOf(element.initial_options)].filter(isRecord)
}

function optionValue(option: unknown): string {
  return isRecord(option) ? text(option.value) : ''
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
