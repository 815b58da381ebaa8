interface Confirmation {
  title: string
  text: string
  confirm: string
  deny: string
}

/** Asks what the app wants confirmed; resolves with true at once where it wants nothing. */
export function askConfirmation(wanted: string | undefined): Promise<boolean> {
  if (wanted === undefined) return Promise.resolve(true)
  const { title, text, confirm, deny }: Confirmation = JSON.parse(wanted)
  const dialog = document.createElement('dialog')
  dialog.className = 'modal small'
  dialog.setAttribute('aria-label', title)
  const heading = document.createElement('h2')
  heading.textContent = title
  const body = document.createElement('p')
  body.textContent = text
  const footer = document.createElement('footer')
  const no = button(deny, 'button')
  const yes = button(confirm, 'button primary')
  footer.append(no, yes)
  dialog.append(heading, body, footer)
  document.body.append(dialog)
  return new Promise((resolve) => {
    no.addEventListener('click', () => dialog.close('no'))
    yes.addEventListener('click', () => dialog.close('yes'))
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
    dialog.showModal()
  })
}

function button(label: string, className: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.textContent = label
  return element
}
