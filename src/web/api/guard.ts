import type { Request, Response } from 'express'
import type { Visit } from '../visit.ts'

/** Handles a request of somebody who is signed in. */
export type ApiHandle = (visit: Visit, request: Request, response: Response) => Promise<void>
/** Makes a route of it, which answers 401 to everybody else. */
export type Guard = (handle: ApiHandle) => (request: Request, response: Response) => Promise<void>
