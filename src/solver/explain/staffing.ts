import type { Problem, Turn } from '../problem.ts'
import { busyTurnsOf } from '../rules/busy.ts'

/**
 * How many lines of some turns can be filled at most, by weekly loads, daily maxima and required absences alone: the
 * greatest flow from people over their days to turns, by Dinic's algorithm.
 */
export function mostStaffed(problem: Problem, turns: readonly Turn[]): number {
  const network = networkOf(problem, turns)
  let total = 0
  for (let levels = levelsOf(network); levels[1] !== -1; levels = levelsOf(network)) {
    total += send(network, levels, new Int32Array(levels.length), 0, turns.length * problem.lines)
  }
  return total
}

/** Nodes: 0 the source, 1 the sink; `capacities` are what is left of each edge, its reverse at the index ^ 1. */
interface Network {
  readonly edges: number[][]
  readonly heads: number[]
  readonly capacities: number[]
}

function networkOf(problem: Problem, turns: readonly Turn[]): Network {
  const network: Network = { edges: [[], []], heads: [], capacities: [] }
  const turnNodes = turns.map(() => addNode(network))
  for (const node of turnNodes) connect(network, node, 1, problem.lines)
  for (const person of problem.persons) {
    if (person.load === 0) continue
    const busy = new Set(busyTurnsOf(person).map(({ day, hour }) => `${day} ${hour}`))
    const node = addNode(network)
    connect(network, 0, node, person.load)
    for (const day of problem.days) {
      const free = turnNodes.filter((_, index) => {
        const turn = turns[index]
        return turn?.day === day && !busy.has(`${day} ${turn.hour}`)
      })
      if (free.length === 0) continue
      const dayNode = addNode(network)
      connect(network, node, dayNode, person.dailyMaximum)
      for (const turnNode of free) connect(network, dayNode, turnNode, 1)
    }
  }
  return network
}

function addNode(network: Network): number {
  return network.edges.push([]) - 1
}

function connect(network: Network, from: number, to: number, capacity: number): void {
  network.edges[from]?.push(network.heads.length)
  network.heads.push(to)
  network.capacities.push(capacity)
  network.edges[to]?.push(network.heads.length)
  network.heads.push(from)
  network.capacities.push(0)
}

/** The distance of each node from the source over edges with room; -1 where there is no way. */
function levelsOf(network: Network): Int32Array {
  const levels = new Int32Array(network.edges.length).fill(-1)
  levels[0] = 0
  const queue = [0]
  for (const node of queue) {
    for (const edge of network.edges[node] ?? []) {
      const head = network.heads[edge] ?? 0
      if (levels[head] !== -1 || (network.capacities[edge] ?? 0) === 0) continue
      levels[head] = (levels[node] ?? 0) + 1
      queue.push(head)
    }
  }
  return levels
}

/** Sends as much as goes from a node towards the sink, always one level on; `next` skips edges that led nowhere. */
function send(network: Network, levels: Int32Array, next: Int32Array, node: number, most: number): number {
  if (node === 1) return most
  const edges = network.edges[node] ?? []
  let sent = 0
  for (; (next[node] ?? 0) < edges.length; next[node] = (next[node] ?? 0) + 1) {
    const edge = edges[next[node] ?? 0] ?? 0
    const head = network.heads[edge] ?? 0
    const room = Math.min(most - sent, network.capacities[edge] ?? 0)
    if (room === 0 || levels[head] !== (levels[node] ?? 0) + 1) continue
    const part = send(network, levels, next, head, room)
    network.capacities[edge] = (network.capacities[edge] ?? 0) - part
    network.capacities[edge ^ 1] = (network.capacities[edge ^ 1] ?? 0) + part
    sent += part
    if (sent === most) return sent
  }
  return sent
}
