import { Router } from 'express'
import * as z from 'zod'
import type { ChatMessages } from '../../messages/en/chat.ts'
import type { Outcome } from '../workspace/person/context.ts'
import type { FieldProblem } from '../workspace/person/modals.ts'
import type { Person } from '../workspace/person/person.ts'

const Place = z.union([z.object({ channel: z.string(), ts: z.string() }), z.object({ view: z.string() })])
const FormValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const Say = z.object({ channel: z.string(), text: z.string().max(40_000), thread: z.string().optional() })
const Act = z.object({
  place: Place,
  action: z.string(),
  block: z.string(),
  value: z.union([z.string(), z.array(z.string())]).optional(),
  form: FormValues,
})
const Suggest = z.object({ place: Place, action: z.string(), query: z.string() })
const Submit = z.object({ view: z.string(), values: FormValues })
const Close = z.object({ view: z.string() })
const Read = z.object({ channel: z.string() })

export interface Self {
  readonly person: Person
  readonly texts: ChatMessages
}

/** What a person does in the page. Answers are JSON: `problem` is a sentence for them, `errors` are by block. */
export function createPosts(selfOf: (userId: string) => Self): Router {
  const router = Router({ mergeParams: true })
  on('/say', Say, async ({ channel, text, thread }, { person }) => {
    if (!person.channels().some(({ id }) => id === channel) || text.trim() === '') return {}
    if (text.startsWith('/')) await person.command(channel, text)
    else person.say(channel, text.trim(), thread)
    return {}
  })
  on('/act', Act, async ({ place, action, block, value, form }, { person, texts }) => {
    const outcome = await person.click(place, action, { blockId: block, value, form })
    return problemOf(outcome, texts)
  })
  on('/suggest', Suggest, async ({ place, action, query }, { person }) => ({
    options: await person.suggestions(place, action, query),
  }))
  on('/submit', Submit, async ({ view, values }, { person, texts }) => {
    const outcome = await person.submit(view, values)
    if (outcome.kind !== 'errors') return problemOf(outcome, texts)
    const errors: { [block: string]: string } = {}
    for (const [block, problem] of Object.entries(outcome.errors)) errors[block] = fieldText(problem, texts)
    return { errors }
  })
  on('/close', Close, async ({ view }, { person, texts }) => problemOf(await person.closeView(view), texts))
  on('/read', Read, ({ channel }, { person }) => {
    person.read(channel)
    return {}
  })
  on('/home/opened', z.unknown(), (_, { person }) => {
    person.openHome()
    return {}
  })
  on('/messages/opened', z.unknown(), (_, { person }) => {
    person.openDirectMessage()
    return {}
  })
  return router

  function on<Body extends z.ZodType>(
    path: string,
    schema: Body,
    answer: (body: z.infer<Body>, self: Self) => object | Promise<object>,
  ): void {
    router.post(path, async (request, response) => {
      const body = schema.safeParse(request.body)
      if (!body.success) {
        response.status(400).json({ problem: body.error.message })
        return
      }
      response.json(await answer(body.data, selfOf(String(request.params.userId))))
    })
  }
}

function problemOf(outcome: Outcome | { kind: string }, texts: ChatMessages): object {
  if ('reason' in outcome) {
    if (outcome.kind === 'refused') return { problem: texts.actionGone }
    if (outcome.reason === 'timeout') return { problem: texts.actionTimeout }
    if (outcome.reason === 'unreachable') return { problem: texts.actionUnreachable }
    return { problem: texts.actionBadAnswer }
  }
  return {}
}

function fieldText(problem: FieldProblem, texts: ChatMessages): string {
  switch (problem.kind) {
    case 'told':
      return problem.text
    case 'missing':
      return texts.fieldMissing
    case 'too-short':
      return texts.fieldTooShort(problem.min)
    case 'too-long':
      return texts.fieldTooLong(problem.max)
    case 'not-a-number':
      return texts.fieldNotANumber
  }
}
