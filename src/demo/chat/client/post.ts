const frame = document.querySelector<HTMLElement>('.frame')
const selfPath = frame?.dataset.self ?? ''

/** What the server answers: a sentence about what went wrong, errors by block, options of a search. */
export interface Answer {
  problem?: string
  errors?: Record<string, string>
  options?: { label: string; value: string }[]
}

/** Returns an address of this person's pages. */
export function address(path: string): string {
  return `${selfPath}${path}`
}

/** Tells the server what this person does; problems are shown. */
export async function post(path: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(address(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: Answer = await response.json()
    if (answer.problem !== undefined) toast(answer.problem)
    return answer
  } catch {
    const problem = frame?.dataset.lost ?? ''
    toast(problem)
    return { problem }
  }
}

let hiding = 0

/** Shows a sentence for a few seconds. */
export function toast(text: string): void {
  const place = document.getElementById('toast')
  if (place === null) return
  place.textContent = text
  place.hidden = false
  clearTimeout(hiding)
  hiding = window.setTimeout(() => {
    place.hidden = true
  }, 6000)
}
