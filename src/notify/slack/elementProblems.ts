import { limits } from './limits.ts'
import { checkList, checkString, checkText, isRecord, type Json, listOf, type Report } from './problem.ts'

const selects = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
]
const pickers = ['datepicker', 'timepicker', 'datetimepicker']
const choices = ['radio_buttons', 'checkboxes']
const typed = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
  'file_input',
]

/** Which elements may stand where. */
export const elementsAllowedIn = {
  accessory: ['button', 'image', 'overflow', 'workflow_button', ...selects, ...pickers, ...choices],
  actions: ['button', 'overflow', 'workflow_button', 'rich_text_input', ...selects, ...pickers, ...choices],
  input: [...selects, ...pickers, ...choices, ...typed],
  contextActions: ['feedback_buttons', 'icon_button'],
} as const

export type Place = keyof typeof elementsAllowedIn

/** Reports what Slack would refuse in one interactive element (or image accessory). */
export function checkElement(element: unknown, place: Place, path: string, report: Report): void {
  if (!isRecord(element)) {
    report(path, 'must be an object')
    return
  }
  const type = typeof element.type === 'string' ? element.type : ''
  if (!elementsAllowedIn[place].some((allowed) => allowed === type)) {
    report(`${path}/type`, `unsupported type of element: ${type}`)
    return
  }
  checkString(element.action_id, limits.id, `${path}/action_id`, report)
  if (element.placeholder !== undefined) {
    checkText(element.placeholder, limits.select.placeholder, `${path}/placeholder`, report)
  }
  if (element.confirm !== undefined) checkConfirm(element.confirm, `${path}/confirm`, report)
  if (type === 'button') checkButton(element, path, report)
  if (type === 'image') checkImage(element, path, report)
  if (type === 'overflow') checkOptions(element, limits.overflow.options, path, report)
  if (choices.includes(type)) checkOptions(element, limits.choice.options, path, report)
  if (type === 'static_select' || type === 'multi_static_select') checkStaticSelect(element, path, report)
  if (type === 'plain_text_input')
    checkString(element.initial_value, limits.plainTextInput.text, `${path}/initial_value`, report)
}

/** Reports a picture without address (or Slack file) or without its description. */
export function checkImage(image: Json, path: string, report: Report): void {
  if (image.slack_file === undefined) {
    checkString(image.image_url, limits.image.url, `${path}/image_url`, report, true)
  } else if (!isRecord(image.slack_file)) {
    report(`${path}/slack_file`, 'must be an object')
  }
  checkString(image.alt_text, limits.image.alt, `${path}/alt_text`, report, true)
}

function checkButton(button: Json, path: string, report: Report): void {
  checkText(button.text, limits.button.text, `${path}/text`, report)
  checkString(button.value, limits.button.value, `${path}/value`, report)
  checkString(button.url, limits.button.url, `${path}/url`, report)
  checkString(
    button.accessibility_label,
    limits.button.accessibilityLabel,
    `${path}/accessibility_label`,
    report,
  )
  if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') {
    report(`${path}/style`, 'must be primary or danger')
  }
}

function checkConfirm(confirm: unknown, path: string, report: Report): void {
  if (!isRecord(confirm)) {
    report(path, 'must be an object')
    return
  }
  checkText(confirm.title, limits.confirm.title, `${path}/title`, report)
  checkText(confirm.text, limits.confirm.text, `${path}/text`, report, { kinds: ['plain_text', 'mrkdwn'] })
  checkText(confirm.confirm, limits.confirm.confirm, `${path}/confirm`, report)
  checkText(confirm.deny, limits.confirm.deny, `${path}/deny`, report)
}

function checkOptions(element: Json, max: number, path: string, report: Report): void {
  const options = checkList(element.options, max, `${path}/options`, report)
  for (const [index, option] of options.entries())
    checkOption(option, element.type, `${path}/options/${index}`, report)
  checkInitial(element, options, path, report)
}

function checkStaticSelect(element: Json, path: string, report: Report): void {
  if (element.option_groups === undefined) {
    checkOptions(element, limits.select.options, path, report)
    return
  }
  const all: unknown[] = []
  const groups = checkList(element.option_groups, limits.select.optionGroups, `${path}/option_groups`, report)
  for (const [index, group] of groups.entries()) {
    const at = `${path}/option_groups/${index}`
    if (!isRecord(group)) {
      report(at, 'must be an object')
      continue
    }
    checkText(group.label, limits.select.groupLabel, `${at}/label`, report)
    const options = checkList(group.options, limits.select.options, `${at}/options`, report)
    for (const [place, option] of options.entries())
      checkOption(option, element.type, `${at}/options/${place}`, report)
    all.push(...options)
  }
  checkInitial(element, all, path, report)
}

function checkOption(option: unknown, elementType: unknown, path: string, report: Report): void {
  if (!isRecord(option)) {
    report(path, 'must be an object')
    return
  }
  const isChoice = elementType === 'radio_buttons' || elementType === 'checkboxes'
  const kinds = isChoice ? (['plain_text', 'mrkdwn'] as const) : (['plain_text'] as const)
  checkText(option.text, limits.option.text, `${path}/text`, report, { kinds })
  checkString(option.value, limits.option.value, `${path}/value`, report, elementType !== 'overflow')
  if (option.description !== undefined)
    checkText(option.description, limits.option.description, `${path}/description`, report, { kinds })
  checkString(option.url, limits.option.url, `${path}/url`, report)
}

function checkInitial(element: Json, options: readonly unknown[], path: string, report: Report): void {
  const values = new Set(options.map((option) => (isRecord(option) ? option.value : undefined)))
  const initial = element.initial_option
  if (isRecord(initial) && !values.has(initial.value))
    report(`${path}/initial_option`, 'must be one of the options')
  for (const [index, option] of listOf(element.initial_options).entries()) {
    if (isRecord(option) && values.has(option.value)) continue
    report(`${path}/initial_options/${index}`, 'must be one of the options')
  }
}
