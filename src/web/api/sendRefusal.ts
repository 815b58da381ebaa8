import type { Response } from 'express'
import type { Refusal } from '../../domain/refusals.ts'
import { refusalText } from '../../messages/refusalText.ts'
import { statusOfRefusal } from '../refusals.ts'
import type { Visit } from '../visit.ts'

/** Answers with a refusal: its code, and the sentence in the person's language. */
export function sendRefusal(visit: Visit, response: Response, refusal: Refusal): void {
  response
    .status(statusOfRefusal(refusal))
    .json({ error: refusal.kind, message: refusalText(visit, refusal) })
}
