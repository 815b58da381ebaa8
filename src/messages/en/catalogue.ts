import { buttons } from './buttons.ts'
import { chat } from './chat.ts'
import { commands } from './commands.ts'
import { errors } from './errors.ts'
import { expectations } from './expectations.ts'
import { home } from './home.ts'
import { notices } from './notices.ts'
import { pauseCard } from './pauseCard.ts'
import { refusals } from './refusals.ts'
import { replies } from './replies.ts'
import { times } from './times.ts'
import { terminalHelp } from './terminalHelp.ts'
import { terminal } from './terminal.ts'
import { demo } from './demo.ts'

/** Every message in English; its shape is what each language must give. */
export const en = { buttons, chat, commands, demo, errors, expectations, home, notices, pauseCard, refusals, replies, terminal, terminalHelp, times }

export type Catalogue = typeof en
