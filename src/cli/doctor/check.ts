/** One thing that was looked at. */
export interface Check {
  /** Stable short name, such as `home` or `slack-scopes`. */
  readonly name: string
  readonly level: 'ok' | 'warning' | 'problem'
  /** What is so. */
  readonly text: string
  /** How to mend it; empty where nothing is to be done. */
  readonly mend: string
}

export function ok(name: string, text: string): Check {
  return { name, level: 'ok', text, mend: '' }
}

export function warning(name: string, text: string, mend: string): Check {
  return { name, level: 'warning', text, mend }
}

export function problem(name: string, text: string, mend: string): Check {
  return { name, level: 'problem', text, mend }
}
