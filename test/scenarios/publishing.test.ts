import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Alarm, createAlarm } from '../../src/notify/alarm.ts'
import { remotePlace } from '../../src/notify/page/remotePlace.ts'
import { createSsh } from '../../src/remote/connect.ts'
import { type House, openHouse } from '../harness/app.ts'
import { type Sshd, sshdPath, sshdSuite, startSshd } from '../harness/sshd.ts'
import { until } from '../harness/until.ts'

const week = '2026-11-23'
const file = `graelles/graella-${week}.yaml`
const page = `graella-${week}.html`

/** A hundred times as fast as real time. */
const quickAlarm: Alarm = (delayMs, action) => createAlarm()(delayMs / 100, action)

describe.skipIf(sshdPath === null)(`weeks published on another machine (${sshdSuite})`, () => {
  let sshd: Sshd
  let house: House

  beforeEach(async () => {
    sshd = await startSshd()
    const connect = createSsh({ knownHosts: async () => '' })
    house = await openHouse({
      pages: remotePlace(connect, sshd.access, sshd.folder),
      alarm: quickAlarm,
    })
    await until('the week is published', () => published().includes('Bernat Roca'))
  })
  afterEach(async () => {
    await house.close()
    await sshd.close()
  })

  function published(): string {
    const path = join(sshd.folder, page)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  function putGilByHand(): void {
    house.write(file, house.read(file).replace('[carla, ningu], [dani', '[carla, gil], [dani'))
  }

  it('follow edits on the dashboard and by hand, and nothing else is left there', async () => {
    const eva = await house.visit('eva')
    await eva.send('PATCH', `/api/graella/${week}/dx/2/1/dani`, { from: 'ningu' })
    const slots = () => published().match(/Dani Font<\/td>/g)?.length
    await until('the edit is published', () => slots() === 8)
    house.write(file, house.read(file).replace(/alba/g, 'gil'))
    await until('the hand edit is published', () => published().includes('Gil Nou</td>'))
    expect(readdirSync(sshd.folder).sort()).toEqual([page, 'index.html'])
  })

  it('are retried while the machine is away; the coordinators hear of it, and when it works again', async () => {
    await sshd.stop()
    putGilByHand()
    const failing = await house.announced('coordinators', /cannot be published/)
    expect(failing.text).toContain(sshd.folder)
    expect(published()).not.toContain('Gil Nou</td>')
    await sshd.start()
    await until('the hand edit is published', () => published().includes('Gil Nou</td>'))
    await house.announced('coordinators', /published at .* again/)
  })

  it('are sent to no machine that shows another key, which the coordinators hear at once', async () => {
    await sshd.stop()
    sshd.renewHostKeys()
    await sshd.start()
    putGilByHand()
    await house.announced('coordinators', /cannot be published/)
    expect(published()).not.toContain('Gil Nou</td>')
    const [line] = await house.audit('publishingFailed')
    expect(line?.after).toBe('remote-host-changed')
  })

  it('are published after a restart when they were changed in between', async () => {
    await house.stop()
    putGilByHand()
    await house.start()
    await until('the change is published', () => published().includes('Gil Nou</td>'))
  })
})
