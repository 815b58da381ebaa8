import { isRecord, type Json, listOf } from '../../notify/slack/problem.ts'
import { type Chosen, chosenFor, type FoundElement, optionsOf } from '../workspace/elements.ts'
import type { FormValues } from '../workspace/model.ts'
import { Choices } from './choices.tsx'
import type { PageContext } from './pageContext.ts'
import { plainText, safeUrl } from './richText.tsx'

export interface ControlProps {
  readonly found: FoundElement
  /** Makes ids unique on the page: the message's or view's. */
  readonly scope: string
  readonly page: PageContext
  readonly entered: FormValues
}

export interface ControlParts {
  readonly id: string
  readonly attributes: { readonly [name: string]: string | undefined }
  readonly label: string
  readonly chosen: Chosen
}

/** Shows an interactive element as the browser's own control. */
export function Control(props: ControlProps) {
  const { element } = props.found
  const type = String(element.type)
  const parts = partsOf(props)
  if (type === 'button' || type === 'workflow_button') return <ButtonControl {...props} parts={parts} />
  if (type === 'overflow') return <Overflow {...props} parts={parts} />
  if (type === 'radio_buttons' || type === 'checkboxes' || type.startsWith('multi_'))
    return <Choices {...props} parts={parts} options={choicesOf(element, props.page)} />
  if (type === 'external_select') return <Combobox {...props} parts={parts} />
  if (type.endsWith('_select')) return <Select {...props} parts={parts} />
  return <Field {...props} parts={parts} />
}

type Shown = ControlProps & { parts: ControlParts }

function partsOf({ found, scope, page, entered }: ControlProps): ControlParts {
  const { element, blockId, actionId, isInput, block } = found
  const dispatches = !isInput || block.dispatch_action === true
  return {
    id: `${scope}-${blockId}-${actionId}`,
    label: isInput ? '' : plainText(element.placeholder) || page.texts.choose,
    chosen: chosenFor(found, entered),
    attributes: {
      'data-block': blockId,
      'data-action': actionId,
      'data-control': String(element.type),
      'data-dispatch': dispatches ? 'yes' : undefined,
      'data-confirm': confirmText(element.confirm, page),
    },
  }
}

function confirmText(confirm: unknown, page: PageContext): string | undefined {
  if (!isRecord(confirm)) return undefined
  return JSON.stringify({
    title: plainText(confirm.title),
    text: plainText(confirm.text),
    confirm: plainText(confirm.confirm) || page.texts.confirm,
    deny: plainText(confirm.deny) || page.texts.cancel,
  })
}

function ButtonControl({ found, parts }: Shown) {
  const { element } = found
  const style = element.style === 'primary' || element.style === 'danger' ? ` ${element.style}` : ''
  const label = typeof element.accessibility_label === 'string' ? element.accessibility_label : undefined
  const shared = { id: parts.id, class: `button${style}`, 'aria-label': label, ...parts.attributes }
  if (typeof element.url === 'string')
    return (
      <a {...shared} href={safeUrl(element.url)} target="_blank" rel="noopener noreferrer">
        {plainText(element.text)}
      </a>
    )
  return (
    <button type="button" {...shared}>
      {plainText(element.text)}
    </button>
  )
}

function Overflow({ found, parts, page }: Shown) {
  return (
    <details class="overflow" id={parts.id}>
      <summary aria-label={page.texts.moreActions} title={page.texts.moreActions} class="button">
        <span aria-hidden="true">⋯</span>
      </summary>
      <div class="menu">
        {optionsOf(found.element).map((option) => (
          <button type="button" {...parts.attributes} value={String(option.value)}>
            {plainText(option.text)}
            {isRecord(option.description) ? <small>{plainText(option.description)}</small> : null}
          </button>
        ))}
      </div>
    </details>
  )
}

function Select({ found, parts, page }: Shown) {
  const { element } = found
  const groups = listOf(element.option_groups).filter(isRecord)
  const chosen = typeof parts.chosen === 'string' ? parts.chosen : ''
  const shownOption = ({ value, label }: SelectOption) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <select id={parts.id} aria-label={parts.label || undefined} {...parts.attributes}>
      <option value="">{plainText(element.placeholder) || page.texts.choose}</option>
      {groups.length === 0
        ? choicesOf(element, page).map(shownOption)
        : groups.map((group) => (
            <optgroup label={plainText(group.label)}>{choicesOf(group, page).map(shownOption)}</optgroup>
          ))}
    </select>
  )
}

function Combobox({ found, parts, page }: Shown) {
  const initial = isRecord(found.element.initial_option) ? plainText(found.element.initial_option.text) : ''
  const chosen = typeof parts.chosen === 'string' ? parts.chosen : ''
  return (
    <div class="combobox" data-min={String(found.element.min_query_length ?? 3)}>
      <input
        type="text"
        role="combobox"
        id={parts.id}
        aria-expanded="false"
        aria-controls={`${parts.id}-list`}
        aria-autocomplete="list"
        aria-label={parts.label || undefined}
        autocomplete="off"
        placeholder={plainText(found.element.placeholder) || page.texts.search}
        value={initial}
      />
      <input type="hidden" value={chosen} {...parts.attributes} />
      <div role="listbox" id={`${parts.id}-list`} hidden data-keep data-none={page.texts.noResults} />
    </div>
  )
}

function Field({ found, parts }: Shown) {
  const { element } = found
  const type = String(element.type)
  const value = typeof parts.chosen === 'string' ? parts.chosen : ''
  const shared = {
    id: parts.id,
    ...(parts.label === '' ? {} : { 'aria-label': parts.label }),
    placeholder: plainText(element.placeholder),
    ...parts.attributes,
  }
  if (element.multiline === true || type === 'rich_text_input')
    return (
      <textarea rows={3} {...shared}>
        {value}
      </textarea>
    )
  switch (type) {
    case 'datepicker':
      return <input type="date" value={value} {...shared} />
    case 'timepicker':
      return <input type="time" value={value} {...shared} />
    case 'datetimepicker':
      return <input type="datetime-local" {...shared} />
    case 'number_input':
      return <input type="number" value={value} step={stepOf(element)} {...shared} />
    case 'email_text_input':
      return <input type="email" value={value} {...shared} />
    case 'url_text_input':
      return <input type="url" value={value} {...shared} />
    default:
      return <input type="text" value={value} {...shared} />
  }
}

function stepOf(element: Json): string {
  return element.is_decimal_allowed === true ? 'any' : '1'
}

export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly description: string
}

/** Returns what can be chosen in an element: its options, or the members or channels of the workspace. */
function choicesOf(element: Json, page: PageContext): SelectOption[] {
  const type = String(element.type)
  if (type.includes('users_select'))
    return page.workspace
      .members()
      .filter((member) => !member.isBot && !member.deleted)
      .map((member) => ({ value: member.id, label: member.realName, description: '' }))
  if (type.includes('conversations_select') || type.includes('channels_select'))
    return page.person
      .channels()
      .filter(({ kind }) => kind === 'channel')
      .map((channel) => ({ value: channel.id, label: `#${channel.name}`, description: '' }))
  return optionsOf(element).map((option) => ({
    value: String(option.value),
    label: plainText(option.text),
    description: plainText(option.description),
  }))
}
