import type { Catalogue } from '../en/catalogue.ts'
import { chat } from './chat.ts'
import { errors } from './errors.ts'
import { expectations } from './expectations.ts'
import { refusals } from './refusals.ts'
import { times } from './times.ts'

export const ca: Catalogue = { chat, errors, expectations, refusals, times }
