import { appendFileSync } from 'node:fs'

/** True in `npm run torture`. */
export const isTorture = process.env.TOMATIC_TORTURE === '1'

/** How long a campaign is: `short` in `npm test`, `full` in `npm run torture`. */
export function campaign<T>(sizes: { readonly short: T; readonly full: T }): T {
  return isTorture ? sizes.full : sizes.short
}

/** What `fast-check` is told of a campaign's length. */
export function runs(sizes: { readonly short: number; readonly full: number }): { readonly numRuns: number } {
  return { numRuns: campaign(sizes) }
}

/**
 * The seed of a campaign: `TOMATIC_SEED`, else always the same in `npm test`. `npm run torture` sets a new one each
 * time and prints it.
 */
export const campaignSeed = Number(process.env.TOMATIC_SEED ?? 20_301)

/** Tells what a campaign has counted, such as `kills: 500, lost: 0`; printed at the end of `npm run torture`. */
export function tally(name: string, counts: Readonly<Record<string, number>>): void {
  const file = process.env.TOMATIC_TALLY
  if (file === undefined) return
  const parts = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en-GB')} ${what}`)
  appendFileSync(file, `${name}: ${parts.join(', ')}\n`)
}
