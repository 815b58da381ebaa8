import { Temporal } from 'temporal-polyfill'
import type { ArgumentContext } from '../../src/bot/command.ts'
import { noPeople, type People } from '../../src/domain/people/people.ts'

/** Maria is known by Slack user too; two people are called Anna; Joan Pere's name has two words that begin it. */
export const people: People = {
  ...noPeople(),
  names: new Map([
    ['maria', 'Maria Soler'],
    ['anna1', 'Anna Roig'],
    ['anna2', 'Anna Blau'],
    ['jp', 'Joan Pere Vidal'],
    ['joan', 'Joan Puig'],
  ]),
  extensions: new Map([
    ['maria', '3040'],
    ['anna1', '3041'],
    ['anna2', '3042'],
    ['jp', '45'],
  ]),
  groups: new Map([['admin', ['maria']]]),
}

/** Arguments as Joan Puig writes them on Wednesday 25 November 2026. */
export const argumentContext: ArgumentContext = {
  people,
  bySlackUser: (userId) => (userId === 'U1' ? 'maria' : null),
  self: 'joan',
  today: Temporal.PlainDate.from('2026-11-25'),
  channels: { channel: 'helpline', coordinatorsChannel: 'coordinators' },
}
