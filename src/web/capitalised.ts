/** The text with its first letter in upper case, for headings that begin with a weekday. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
