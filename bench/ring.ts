import { demoPeople } from '../src/demo/home/people.ts'
import { type Bench, latencies } from './figures.ts'
import { type House, openHouse, ringSecret } from './house.ts'
import { atRate } from './rate.ts'

const perSecond = 20
/** Long enough that the first ones, for which everything is loaded, do not make the p99. */
const seconds = 60
const agents = demoPeople.filter(({ extension }) => extension !== null)

/** From the webhook that tells of a ring to the card in the agent's direct message. */
export const ring: Bench = {
  name: 'ring',
  about: `${perSecond} rings a second for a minute: webhook to card`,
  async run() {
    const house = await openHouse()
    try {
      const status = await tell(house, 0, 'probe')
      if (status >= 400) return { figures: [], skipped: `the ring webhook answers ${status}` }
      const millis = await atRate(perSecond, seconds, (index) => ringAndSee(house, index + 1))
      return {
        figures: [
          { name: 'rings', value: millis.length, unit: 'count', limit: null },
          ...latencies('ring to card', millis, 100),
        ],
      }
    } finally {
      await house.stop()
    }
  },
}

async function tell(house: House, index: number, callId: string): Promise<number> {
  const agent = agents[index % agents.length]
  const response = await fetch(`${house.app.url}/api/info/ringring`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tomatic-secret': ringSecret },
    body: JSON.stringify({ phone: phoneOf(index), ext: agent?.extension, callid: callId }),
  })
  await response.arrayBuffer()
  return response.status
}

async function ringAndSee(house: House, index: number): Promise<void> {
  const { workspace } = house
  const key = agents[index % agents.length]?.key ?? ''
  const person = workspace.as(workspace.member(key)?.id ?? key)
  const direct = person.openDirectMessage().id
  const status = await tell(house, index, `bench-${index}`)
  if (status >= 400) throw new Error(`a ring was answered ${status}`)
  const digits = phoneOf(index)
  await workspace.until(() =>
    person
      .messages(direct)
      .slice(-4)
      .find((message) => JSON.stringify(message).replaceAll(/\s/g, '').includes(digits)),
  )
}

/** Every ring has a number of its own, by which its card is known. */
function phoneOf(index: number): string {
  return String(600_000_000 + index)
}
