import type { types } from '@slack/bolt'
import { nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { actions, type Block, section } from '../../notify/slack/blocks.ts'
import { message } from '../../notify/slack/surfaces.ts'
import { inPlace } from '../actionIds.ts'
import type { Call } from '../command.ts'
import { type Reply, refuse } from '../reply.ts'
import { lineButtons } from './buttons.ts'

/** The answer to what an operation refused: the sentence, and a button for the likely next step. */
export function refusalReply(call: Call, refusal: Refusal): Reply {
  const sentence = refusalText(call.reader, refusal)
  const blocks: Block[] = [section(sentence)]
  const buttons = nextSteps(call, refusal)
  if (buttons.length > 0) blocks.push(actions(buttons, inPlace))
  return refuse(message(sentence, blocks))
}

function nextSteps(call: Call, refusal: Refusal): types.Button[] {
  const { replies, buttons } = call.reader.messages
  switch (refusal.kind) {
    case 'confirm-last-agent':
      return lineButtons([{ text: replies.buttons.doItAnyway, line: call.line, confirmed: true }])
    case 'not-in-queue':
      return refusal.person === call.person
        ? lineButtons([{ text: buttons.join, line: 'join' }])
        : addButtons(call, refusal.person)
    case 'already-in-queue':
    case 'not-paused':
      return lineButtons([{ text: buttons.seeQueue, line: 'queue' }])
    default:
      return []
  }
}

function addButtons(call: Call, person: string): types.Button[] {
  if (!may(call.actor, 'changeOthersQueueState', call.situation.configuration.permissions)) return []
  const text = call.reader.messages.replies.buttons.addPerson(nameOf(call.reader.people, person))
  return lineButtons([{ text, line: `add ${person}` }])
}
