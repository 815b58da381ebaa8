import { chat } from './chat.ts'
import { errors } from './errors.ts'
import { expectations } from './expectations.ts'
import { refusals } from './refusals.ts'
import { times } from './times.ts'

/** Every message in English; its shape is what each language must give. */
export const en = { chat, errors, expectations, refusals, times }

export type Catalogue = typeof en
