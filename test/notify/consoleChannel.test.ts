import { expect, it } from 'vitest'
import { createConsoleChannel } from '../../src/notify/console/consoleChannel.ts'
import { openHelpline } from '../harness/helpline.ts'

it('the console shows each notice as text, with whom it is for, in that person’s language', async () => {
  const helpline = await openHelpline()
  helpline.write('persons.yaml', `${helpline.read('persons.yaml')}languages: {alba: ca}\n`)
  const written: string[] = []
  const channel = createConsoleChannel({
    files: helpline.stores.files,
    clock: helpline.clock,
    write: (text) => written.push(text),
  })
  const notice = { kind: 'removed-by-other', by: 'bernat' } as const
  await channel.deliver({ id: '1', address: { to: 'person', person: 'alba' }, notice })
  await channel.deliver({
    id: '1',
    address: { to: 'channel' },
    notice: { kind: 'says', text: 'hi', by: 'alba' },
  })
  expect(written).toEqual([
    '[person alba] Bernat Roca t’ha tret de la cua: ja no t’arriben trucades.\nVal fins al proper canvi de torn.',
    '[channel] 🍅 hi\nSent by Alba Pi',
  ])
  await helpline.close()
})
