import type { Request, RequestHandler, Response } from 'express'
import { type Language, languages } from '../domain/language.ts'
import { type Actor, actorOf } from '../domain/permissions.ts'
import { type Catalogue, messagesIn } from '../messages/catalogue.ts'
import { personOfSession } from '../operations/access/loginLink.ts'
import { readSituation, type Situation } from '../operations/situation.ts'
import { sessionOf } from './auth/cookies.ts'
import type { Web } from './web.ts'

/** One reading of the helpline's situation, and the language to speak of it. */
export interface Reader extends Situation {
  readonly language: Language
  readonly messages: Catalogue
  readonly timezone: string
}

/** A reader whom we know. */
export interface Visit extends Reader {
  readonly person: string
  readonly actor: Actor
}

/** Somebody signed in, or null. */
export async function readVisit(web: Web, request: Request): Promise<Visit | null> {
  const session = sessionOf(request)
  const person = session && (await personOfSession(web.deps, session))
  if (!person) return null
  const reader = await readReader(web, request, person)
  return { ...reader, person, actor: actorOf(reader.people, person, 'web') }
}

/** Whoever asks, signed in or not: the person's language, else the browser's, else the helpline's. */
export async function readReader(web: Web, request: Request, person: string | null): Promise<Reader> {
  const situation = await readSituation(web.deps.stores.files, web.deps.clock.now())
  const own = person === null ? undefined : situation.people.languages.get(person)
  const language = own ?? browserLanguage(request, situation.configuration.language)
  return {
    ...situation,
    language,
    messages: messagesIn(language),
    timezone: situation.configuration.timezone,
  }
}

/** The browser's language, as far as it has one that we speak; `*` is content with the helpline's own. */
function browserLanguage(request: Request, usual: Language): Language {
  if (!request.headers['accept-language']) return usual
  const accepted = request.acceptsLanguages([usual, ...languages])
  return languages.find((language) => language === accepted) ?? usual
}

/** A handler for people who are signed in; `otherwise` answers the others. */
export function whenSignedIn(
  web: Web,
  handle: (visit: Visit, request: Request, response: Response) => Promise<void>,
  otherwise: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const visit = await readVisit(web, request)
    await (visit ? handle(visit, request, response) : otherwise(request, response))
  }
}
