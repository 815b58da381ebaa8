import type { App } from '@slack/bolt'
import { absenceInWords } from '../../domain/absences/inWords.ts'
import { isDomainError } from '../../domain/errors.ts'
import { absenceText } from '../../messages/absenceText.ts'
import { errorText } from '../../messages/errorText.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { addAbsence } from '../../operations/absences/addAbsence.ts'
import type { AbsencesOutcome } from '../../operations/absences/changeAbsences.ts'
import { identify } from '../caller.ts'
import type { Call } from '../command.ts'
import { deliver } from '../deliver.ts'
import { isFirstDelivery } from '../redelivery.ts'
import { absencesReply } from '../replies/absences.ts'
import { type Bot, callOf } from '../runLine.ts'
import {
  absenceFormId,
  fieldOfProblem,
  type SubmittedAbsence,
  submittedAbsence,
} from '../views/absenceForm.ts'
import type { Homes } from '../views/homes.ts'
import { homeSurface } from '../views/publishHome.ts'
import { formSurface } from './forms.ts'

/** Carries out the form for an absence; what is wrong is told at its field, and the form stays. */
export function listenToAbsenceForms(app: App, bot: Bot, homes: Homes): void {
  const { deps } = bot
  app.view(absenceFormId, async ({ ack, body, view }) => {
    const form = submittedAbsence(view)
    const caller = await identify(deps, body.user.id)
    if (!form || caller.kind === 'unlinked') return ack()
    const call = callOf(bot, caller, '', false)
    const outcome = await added(call, form)
    if (typeof outcome === 'string') return ack({ response_action: 'errors', errors: { when: outcome } })
    // A form that was told what is wrong comes again under the same name, so that only a done one is remembered.
    const isFirst = outcome.kind === 'bad-absence' || (await isFirstDelivery(deps, body))
    if (outcome.kind === 'absence-exists' && !isFirst) return ack()
    if (outcome.kind !== 'absences-changed') {
      const field = outcome.kind === 'bad-absence' ? fieldOfProblem(outcome.problem) : 'when'
      const errors = { [field]: refusalText(caller.reader, outcome) }
      return ack({ response_action: 'errors', errors })
    }
    await ack()
    const { messages } = caller.reader
    const { hours } = caller.situation.configuration
    const words = outcome.added.map((absence) => absenceText(messages, absenceInWords(absence, hours)))
    const done = messages.absences.list.saved(words.join('; '))
    const { channel } = form
    const surface =
      channel === null ? homeSurface(homes, caller.userId) : formSurface(bot, channel, caller.userId)
    await deliver(deps, caller, await absencesReply(call, form.person, done), surface)
  })
}

/** The outcome, or the sentence of a fault that has one, such as a file that is malformed now. */
async function added(call: Call, { person, add }: SubmittedAbsence): Promise<AbsencesOutcome | string> {
  try {
    return await addAbsence(call.deps, call.actor, person, add)
  } catch (error) {
    const sentence = isDomainError(error) ? errorText(call.reader.messages, error) : null
    if (sentence === null) throw error
    call.deps.log.warn({ err: error, person }, 'an absence could not be saved')
    return sentence
  }
}
