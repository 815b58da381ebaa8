import { Lexer } from 'yaml'

const deepestFlow = 64
const deepestLine = 64
const deepestIndentation = 200

/**
 * True when a YAML text nests deeper than any file of ours could. Asked before composing: the composer recurses, and
 * a stack that overflows inside the regular expression compiler ends the process instead of throwing.
 */
export function isTooDeep(text: string): boolean {
  let flow = 0
  let onLine = 0
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (isScalar) {
      isScalar = false
      continue
    }
    if (token === '\x1f') isScalar = true
    else if (token === '[' || token === '{') flow += 1
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (token === '\n' || token === '\r\n') onLine = 0
    else if (flow === 0 && (token === '-' || token === '?' || token === ':')) onLine += 1
    else if (token.length > deepestIndentation && token.trim() === '') return true
    if (flow > deepestFlow || onLine > deepestLine) return true
  }
  return false
}
