/**
 * Lines and unassigned turns once whole lines of nobody are dropped (facts §5.7). A week without turns keeps its lines
 * (§9 row 42).
 */
export function adjustLines(
  lines: number,
  unassigned: number,
  turnsPerLine: number,
): { lines: number; unassigned: number } {
  if (turnsPerLine === 0) return { lines, unassigned }
  const dropped = Math.floor(unassigned / turnsPerLine)
  return { lines: lines - dropped, unassigned: unassigned - dropped * turnsPerLine }
}
