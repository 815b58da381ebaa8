import { mondayOf } from '../../domain/calendar/weekday.ts'
import { isDomainError } from '../../domain/errors.ts'
import { byName, keysOf, nameOf } from '../../domain/people/people.ts'
import { may } from '../../domain/permissions.ts'
import { balanceText } from '../../messages/creditText.ts'
import { todayOf } from '../../notify/reader.ts'
import { actionIds, actionValue } from '../../notify/slack/actionIds.ts'
import { actions, type Block, context, divider, header, section } from '../../notify/slack/blocks.ts'
import { button, groupedSelect } from '../../notify/slack/elements.ts'
import { limits } from '../../notify/slack/limits.ts'
import { home } from '../../notify/slack/surfaces.ts'
import { bold, lines } from '../../notify/slack/text.ts'
import { showLedger } from '../../operations/ledger/showLedger.ts'
import { type QueueView, showQueue } from '../../operations/queue/showQueue.ts'
import { shiftsOfPerson } from '../../operations/timetable/shiftsOfPerson.ts'
import { botActionIds } from '../actionIds.ts'
import type { Call } from '../command.ts'
import { lineButtons } from '../replies/buttons.ts'
import { myButtons, queueBlocks, queueFact } from '../replies/queue.ts'
import { shiftRows } from '../replies/shiftRows.ts'
import { standingFact } from '../replies/standing.ts'

/** What the App Home is made for: the person, and the parts of a call that reading takes. */
export type HomeCall = Pick<Call, 'deps' | 'reader' | 'actor' | 'situation'>

/** The App Home: my shift now and next, the queue with my buttons, my week. `banner` is the answer to a click. */
export async function homeView(call: HomeCall, banner: readonly Block[] = []) {
  const { reader } = call
  const texts = reader.messages.home
  const top = banner.length === 0 ? [] : [...banner, divider()]
  return home([
    ...withoutRowIds(top),
    header(texts.hello(nameOf(reader.people, reader.person))),
    section(bold(await standingFact(call))),
    divider(),
    header(texts.queueTitle),
    ...(await queuePart(call)),
    divider(),
    header(texts.weekTitle),
    await weekPart(call),
    ...(await creditPart(call)),
    actions(linkButtons(call)),
  ])
}

/** Blocks of an answer are used as they are, but ids of rows must not occur twice in a view. */
function withoutRowIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const { block_id: _, ...rest } = block
    return rest
  })
}

async function queuePart(call: HomeCall): Promise<Block[]> {
  const { reader } = call
  const view = await reachableQueue(call)
  if (!view) return [section(reader.messages.home.queueUnreachable)]
  const blocks: Block[] = [section(queueFact(reader, view)), ...queueBlocks(call, view)]
  blocks.push(actions(myButtons(reader, view)))
  const select = addSelect(call, view)
  if (select) blocks.push(select)
  return blocks
}

async function reachableQueue(call: HomeCall): Promise<QueueView | null> {
  try {
    return await showQueue(call.deps)
  } catch (error) {
    if (isDomainError(error, 'pbx-unreachable')) return null
    throw error
  }
}

/** For those who may: whoever has an extension and is not in the queue, in groups that Slack takes. */
function addSelect(call: HomeCall, view: QueueView): Block | null {
  const { reader, actor, situation } = call
  if (!may(actor, 'changeOthersQueueState', situation.configuration.permissions)) return null
  const inQueue = new Set(view.agents.map(({ agent }) => agent.key))
  const keys = keysOf(reader.people).filter((key) => reader.people.extensions.has(key) && !inQueue.has(key))
  if (keys.length === 0) return null
  const choices = byName(reader.people, keys)
    .filter((key) => [...key].length <= limits.option.value)
    .map((key) => ({ text: nameOf(reader.people, key), value: key }))
  const groups: { label: string; choices: typeof choices }[] = []
  for (let start = 0; start < choices.length; start += limits.select.options) {
    const part = choices.slice(start, start + limits.select.options)
    groups.push({ label: `${part[0]?.text ?? ''} – ${part.at(-1)?.text ?? ''}`, choices: part })
  }
  const { addPerson, addPersonLabel } = reader.messages.home
  const select = groupedSelect({ actionId: botActionIds.addPerson, groups, placeholder: addPerson })
  return section(addPersonLabel, select)
}

async function weekPart(call: HomeCall): Promise<Block> {
  const { reader } = call
  const texts = reader.messages.home
  const week = mondayOf(todayOf(reader)).toString()
  const shifts = await shiftsOfPerson(call.deps, reader.person, week).catch((error: unknown) => {
    if (isDomainError(error, 'file-malformed')) return null
    throw error
  })
  if (!shifts) return context(texts.noTimetable)
  if (shifts.length === 0) return context(texts.noShifts)
  const rows = shiftRows(
    reader,
    shifts.map(({ shift }) => shift),
  )
  return section(lines(...rows))
}

/** The balance in a line; nothing for who does not attend the phone, or while a file cannot be read. */
async function creditPart({ deps, actor, reader }: HomeCall): Promise<Block[]> {
  const shown = await showLedger(deps, actor, reader.person).catch((error: unknown) => {
    if (isDomainError(error, 'file-malformed')) return null
    throw error
  })
  if (shown?.kind !== 'ledger') return []
  const { balance, weeks } = shown.ledger
  if (balance === 0 && weeks.length === 0) return []
  return [context(balanceText(reader.messages, null, balance))]
}

function linkButtons({ reader, actor, situation, deps }: HomeCall) {
  const { absences, buttons, calendar, calls, credit } = reader.messages
  const mayRing =
    deps.pbx.capabilities.has('emulate') && may(actor, 'emulateCall', situation.configuration.permissions)
  return [
    button({ text: buttons.dashboard, actionId: actionIds.dashboardOpen }),
    button({ text: buttons.timetable, actionId: actionIds.timetableShow, value: actionValue({}) }),
    button({ text: buttons.myShifts, actionId: actionIds.shiftsShow, value: actionValue({}) }),
    ...lineButtons([
      { text: absences.list.mineTitle, line: 'busy' },
      { text: calendar.mine, line: 'calendar' },
      { text: credit.mine, line: 'credit' },
      ...(mayRing ? [{ text: calls.ring.button, line: 'ring' }] : []),
    ]),
  ]
}
