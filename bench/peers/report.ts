import { type PeerRun, reachedMs } from './peerRun.ts'

/** How our planner fared: the medians of its runs. */
export interface Ours {
  readonly runs: number
  readonly cost: number
  readonly reachedMs: number
  /** Null when a run ended without proof. */
  readonly provenMs: number | null
  /** Time of the processor. */
  readonly cpuMs: number
}

/** All that is known of a week. */
export interface Comparison {
  readonly name: string
  readonly ours: Ours
  readonly miniZinc: readonly PeerRun[]
  readonly native: PeerRun | null
  /** Time limit of the peers. */
  readonly seconds: number
}

const wantedOverMiniZinc = 50
const wantedOverCbc = 10

/** The week as a table of times, with how many times as long as ours each peer took, and what was wanted. */
export function reportOf({ name, ours, miniZinc, native, seconds }: Comparison): string[] {
  const row = (...[who = '', reached = '', proven = '', cpu = '']: string[]): string =>
    `  ${who.padEnd(18)} ${reached.padEnd(22)} ${proven.padEnd(22)} ${cpu}`.trimEnd()
  const time = (millis: number | null, ourMillis: number | null): string =>
    millis === null ? `not within ${seconds} s` : compared(millis, ourMillis)
  const peers = native === null ? miniZinc : [...miniZinc, native]
  return [
    `${name}: cost ${ours.cost}`,
    row('', 'to our cost', 'to proof', 'processor'),
    row(
      `ours, median of ${ours.runs}`,
      compared(ours.reachedMs, null),
      ours.provenMs === null ? 'none' : compared(ours.provenMs, null),
      compared(ours.cpuMs, null),
    ),
    ...peers.map((peer) =>
      row(
        peer.name,
        time(reachedMs(peer, ours.cost), ours.reachedMs),
        time(peer.provenMs, ours.provenMs),
        peer.cpuMs === null ? 'unknown' : compared(peer.cpuMs, ours.cpuMs),
      ),
    ),
    verdict('the best MiniZinc', ours, miniZinc, { seconds, wanted: wantedOverMiniZinc }),
    ...(native ? [verdict('native cbc', ours, [native], { seconds, wanted: wantedOverCbc })] : []),
  ]
}

/** What is wrong with the peers' answers, or with ours: a sentence each. */
export function complaintsOf(ours: Ours, peers: readonly PeerRun[]): string[] {
  const found: string[] = []
  for (const { name, cost, provenMs, complaints } of peers) {
    for (const complaint of new Set(complaints)) found.push(`ERROR: ${name}: ${complaint}`)
    if (cost === null) continue
    const isWrong = cost < ours.cost || (provenMs !== null && cost !== ours.cost)
    if (isWrong) found.push(`ERROR: ${name} has ${cost} where ours has ${ours.cost}`)
  }
  return found
}

/** Whether ours is so many times as fast to the proof; a peer without proof took its whole time at least. */
function verdict(
  whom: string,
  { provenMs }: Ours,
  peers: readonly PeerRun[],
  { seconds, wanted }: { seconds: number; wanted: number },
): string {
  const target = `  at least ${wanted} times as fast as ${whom}`
  if (provenMs === null) return `${target}: MISSED, ours has no proof`
  const best = Math.min(...peers.map((peer) => peer.provenMs ?? seconds * 1000))
  const isOpen = peers.every((peer) => peer.provenMs === null)
  const ratio = best / provenMs
  if (ratio >= wanted) return `${target}: held, ${isOpen ? 'more than ' : ''}${times(ratio)}`
  return `${target}: ${isOpen ? `open, no proof within ${seconds} s` : `MISSED, ${times(ratio)}`}`
}

/** A time in seconds, and how many times ours it is. */
function compared(millis: number, ourMillis: number | null): string {
  return `${(millis / 1000).toFixed(2)} s${ourMillis === null ? '' : ` (${times(millis / ourMillis)})`}`
}

function times(ratio: number): string {
  return `× ${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}`
}
