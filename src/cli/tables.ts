/** Rows as a tab-separated table under its header; nothing where there are no rows. */
export function tableLines(header: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  if (rows.length === 0) return []
  return [header, ...rows].map((row) => row.map(cellText).join('\t'))
}

/** A cell never breaks its row, nor does what people wrote steer the terminal. */
function cellText(value: unknown): string {
  const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
  return text.replace(/\p{Cc}+/gu, ' ')
}
