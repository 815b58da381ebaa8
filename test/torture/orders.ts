import * as z from 'zod'

/** What the process that is going to be killed is told. */
export const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), home: z.string(), port: z.number().int() }),
  /** From now on time passes. */
  z.object({ do: z.literal('go') }),
  /** Time jumps, and what has come due is done. */
  z.object({ do: z.literal('jump'), minutes: z.number() }),
])
export type Order = z.infer<typeof Order>

const Member = z.object({ extension: z.string(), paused: z.boolean() })

/** What it answers. */
export const News = z.discriminatedUnion('is', [
  z.object({ is: z.literal('loaded') }),
  /** The house is open and its clock is held: the queue of the exchange, and as it should be. */
  z.object({ is: z.literal('open'), queue: z.array(Member), desired: z.array(Member) }),
  z.object({ is: z.literal('fault'), text: z.string() }),
])
export type News = z.infer<typeof News>
