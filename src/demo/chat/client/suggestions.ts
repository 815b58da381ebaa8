interface Suggestion {
  insert: string
  usage: string
  description: string
}

const shown = 20

/** Suggests commands after `/` and people after `@` while somebody writes. */
export function listenToSuggestions(form: HTMLFormElement): void {
  const found = {
    field: form.querySelector('textarea'),
    list: form.querySelector<HTMLElement>('[role="listbox"]'),
  }
  if (found.field === null || found.list === null) return
  const field = found.field
  const list = found.list
  const commands: Suggestion[] = JSON.parse(form.dataset.commands ?? '[]')
  const people: Suggestion[] = JSON.parse(form.dataset.people ?? '[]')
  let matches: Suggestion[] = []
  let active = 0

  field.addEventListener('input', () => look())
  field.addEventListener('blur', () => hide())
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'Tab') take(event)
    else if (event.key === 'Enter' && !isComplete()) take(event)
    else if (event.key === 'Escape') hide()
  })

  function look(): void {
    const before = field.value.slice(0, field.selectionStart)
    const mention = /(?:^|\s)(@[^\s@]*)$/.exec(before)?.[1]
    const typed = before.toLowerCase()
    if (mention !== undefined) {
      const wanted = mention.slice(1).toLowerCase()
      const begins = people.filter((person) => words(person).some((word) => word.startsWith(wanted)))
      const contain = people.filter((person) => words(person).some((word) => word.includes(wanted)))
      matches = [...new Set([...begins, ...contain])]
    } else if (typed.startsWith('/') && !typed.includes('\n')) {
      matches = commands.filter(({ insert }) => startsAlike(insert, typed))
    } else matches = []
    matches = matches.slice(0, shown)
    active = 0
    draw()
  }

  function draw(): void {
    list.replaceChildren(...matches.map((match, index) => option(match, index)))
    list.hidden = matches.length === 0
    if (list.hidden) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', `suggestion-${active}`)
    list.children[active]?.scrollIntoView({ block: 'nearest' })
  }

  function option(match: Suggestion, index: number): HTMLElement {
    const item = document.createElement('div')
    item.id = `suggestion-${index}`
    item.setAttribute('role', 'option')
    item.setAttribute('aria-selected', String(index === active))
    const name = document.createElement('code')
    name.textContent = `${match.insert.trim()} ${match.usage}`.trim()
    const about = document.createElement('span')
    about.textContent = match.description
    item.append(name, about)
    item.addEventListener('mousedown', (event) => {
      active = index
      take(event)
    })
    return item
  }

  function move(event: Event, by: number): void {
    event.preventDefault()
    active = (active + by + matches.length) % matches.length
    draw()
  }

  function take(event: Event): void {
    const match = matches[active]
    if (match === undefined) return
    event.preventDefault()
    const end = field.selectionStart
    const before = field.value.slice(0, end)
    const start = match.insert.startsWith('@') ? before.lastIndexOf('@') : 0
    field.value = field.value.slice(0, start) + match.insert + field.value.slice(end)
    field.selectionStart = start + match.insert.length
    field.selectionEnd = field.selectionStart
    look()
  }

  /** Enter sends what can stand as it is, and completes what has only been begun. */
  function isComplete(): boolean {
    const match = matches[active]
    if (match === undefined) return true
    const name = match.insert.trim()
    return name.startsWith('@') ? field.value.endsWith(name) : field.value.startsWith(name)
  }

  function hide(): void {
    matches = []
    draw()
  }
}

/** The handle and the names of a person. */
function words({ insert, description }: Suggestion): string[] {
  return `${insert.slice(1)} ${description}`.toLowerCase().split(' ')
}

function startsAlike(insert: string, typed: string): boolean {
  return insert.startsWith(typed) || (typed.startsWith(insert.trim()) && typed.length <= insert.length + 1)
}
