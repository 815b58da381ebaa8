import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../domain/notices.ts'
import { nameOf } from '../domain/people/people.ts'
import { momentText } from '../messages/when.ts'
import type { NoticeText } from './noticeText.ts'
import type { Reader } from './reader.ts'

type Of<K extends Notice['kind']> = Extract<Notice, { kind: K }>

/** Words for what did not get through. */
export function troubleText(reader: Reader, notice: Of<'answer-lost'> | Of<'not-delivered'>): NoticeText {
  const { trouble, times } = reader.messages
  if (notice.kind === 'answer-lost') {
    const when = momentText(times, Temporal.Instant.from(notice.at), reader.now, reader.timezone)
    return { fact: trouble.answerLost(when), details: [trouble.answerLostHint(notice.reference)] }
  }
  const details = [trouble.reasons[notice.reason]]
  if (notice.text !== '') details.push(trouble.itWas(notice.text))
  return { fact: notToldFact(reader, notice), details }
}

function notToldFact(reader: Reader, { to }: Of<'not-delivered'>): string {
  const { trouble } = reader.messages
  switch (to.to) {
    case 'person':
      return trouble.personNotTold(nameOf(reader.people, to.person))
    case 'channel':
      return trouble.channelNotTold
    case 'coordinators':
      return trouble.coordinatorsNotTold
  }
}
