import type { Catalogue } from '../en/catalogue.ts'
import { absences } from './absences.ts'
import { buttons } from './buttons.ts'
import { calendar } from './calendar.ts'
import { calls } from './calls.ts'
import { chat } from './chat.ts'
import { commands } from './commands.ts'
import { credit } from './credit.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { errors } from './errors.ts'
import { expectations } from './expectations.ts'
import { fetchHome } from './fetchHome.ts'
import { forced } from './forced.ts'
import { home } from './home.ts'
import { load } from './load.ts'
import { notices } from './notices.ts'
import { page } from './page.ts'
import { pauseCard } from './pauseCard.ts'
import { people } from './people.ts'
import { planner } from './planner.ts'
import { refusals } from './refusals.ts'
import { replies } from './replies.ts'
import { serving } from './serving.ts'
import { terminal } from './terminal.ts'
import { terminalHelp } from './terminalHelp.ts'
import { times } from './times.ts'
import { trouble } from './trouble.ts'
import { variant } from './variant.ts'
import { web } from './web.ts'
import { why } from './why.ts'

export const es: Catalogue = {
  absences,
  buttons,
  calendar,
  calls,
  chat,
  commands,
  credit,
  demo,
  doctor,
  errors,
  expectations,
  fetchHome,
  forced,
  home,
  load,
  notices,
  page,
  pauseCard,
  planner,
  people,
  refusals,
  replies,
  serving,
  terminal,
  terminalHelp,
  times,
  trouble,
  variant,
  web,
  why,
}
