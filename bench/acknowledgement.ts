import { demoPeople } from '../src/demo/home/people.ts'
import type { Message } from '../src/demo/workspace/model.ts'
import type { Actor } from '../src/domain/permissions.ts'
import { launchRun } from '../src/operations/planner/launchRun.ts'
import { type Bench, type Figure, latencies } from './figures.ts'
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
      return { figures: await typeMany(house, full ? 2000 : 300, '') }
    } finally {
      await house.stop()
    }
  },
}

/** The same while weeks are planned one after another. */
export const acknowledgementWhilePlanning: Bench = {
  name: 'commands-planning',
  about: 'commands in chat while a week is being planned',
  async run({ full }) {
    const house = await openHouse()
    let isOver = false
    const planning = planOn(house, () => isOver)
    try {
      const figures = await typeMany(house, full ? 2000 : 300, ', planning')
      isOver = true
      const runs = {
        name: 'runs begun meanwhile',
        value: await planning,
        unit: 'count',
        limit: null,
      } as const
      return { figures: [...figures, runs] }
    } finally {
      isOver = true
      await house.stop()
    }
  },
}

/** Plans the week of many lines again and again; returns how often. */
async function planOn(house: House, isOver: () => boolean): Promise<number> {
  const { deps } = house.app
  const actor: Actor = { person: null, name: 'bench', role: 'coordinator', door: 'cli' }
  let runs = 0
  for (; !isOver(); runs += 1) {
    const launched = await launchRun(deps, actor, {
      week: '2030-01-07',
      lines: 20,
      description: '',
      firstDays: ['dl', 'dm'],
      maxOverload: null,
      seconds: 10,
      steps: null,
      seed: runs + 1,
    })
    if (launched.kind !== 'launched') throw new Error(`not planned: ${launched.kind}`)
    await deps.planner.follow(launched.run.id, () => {})
  }
  return runs
}

async function typeMany(house: House, count: number, suffix: string): Promise<Figure[]> {
  const acked: number[] = []
  const answered: number[] = []
  await type(house, 0)
  for (let index = 0; index < count; index += 1) {
    const { ackMs, answerMs } = await type(house, index)
    acked.push(ackMs)
    answered.push(answerMs)
  }
  return [
    { name: `commands${suffix}`, value: acked.length, unit: 'count', limit: null },
    ...latencies(`acknowledgement${suffix}`, acked, 50),
    ...latencies(`answer${suffix}`, answered, null),
  ]
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
