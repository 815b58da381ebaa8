import { demoPeople } from '../src/demo/home/people.ts'
import type { Message } from '../src/demo/workspace/model.ts'
import { type Bench, latencies } from './figures.ts'
import { type House, openHouse } from './house.ts'

const lines = [
  '/tomatic queue',
  '/tomatic pause 15m lunch',
  '/tomatic resume',
  '/tomatic who',
  '/tomatic shifts',
]
const names = demoPeople.map(({ key }) => key)

/** How soon a command is acknowledged, and how soon answered, one after the other. */
export const acknowledgement: Bench = {
  name: 'commands',
  about: 'commands in chat: acknowledgement and answer',
  async run({ full }) {
    const house = await openHouse()
    try {
      const acked: number[] = []
      const answered: number[] = []
      await type(house, 0)
      for (let index = 0; index < (full ? 2000 : 300); index += 1) {
        const { ackMs, answerMs } = await type(house, index)
        acked.push(ackMs)
        answered.push(answerMs)
      }
      return {
        figures: [
          { name: 'commands', value: acked.length, unit: 'count', limit: null },
          ...latencies('acknowledgement', acked, 50),
          ...latencies('answer', answered, null),
        ],
      }
    } finally {
      await house.stop()
    }
  },
}

async function type(
  { workspace, channel }: House,
  index: number,
): Promise<{ ackMs: number; answerMs: number }> {
  const name = names[index % names.length] ?? ''
  const person = workspace.as(workspace.member(name)?.id ?? name)
  const before = person.ephemerals(channel).length
  const started = performance.now()
  const outcome = await person.command(channel, lines[index % lines.length] ?? '')
  const ackMs = performance.now() - started
  if (outcome.kind !== 'done') throw new Error(`not acknowledged: ${JSON.stringify(outcome)}`)
  await workspace.until((): Message | undefined => person.ephemerals(channel)[before])
  return { ackMs, answerMs: performance.now() - started }
}
