import type { Happening } from '../domain/events.ts'
import { nameOf, noPeople, type People, personByExtension } from '../domain/people/people.ts'
import type { Clock } from '../domain/ports/clock.ts'
import type { ExtensionOwner, Pbx } from '../domain/ports/pbx.ts'
import type { Files } from '../domain/ports/stores.ts'
import { createFakePbx } from '../pbx/fake/fakePbx.ts'
import { helplineProfile, type MakeProfile } from '../pbx/fake/profile.ts'
import { createPbx } from '../pbx/registry.ts'
import type { EventBus } from './eventBus.ts'

export interface Exchange {
  readonly pbx: Pbx
  stop(): void
}

/**
 * The exchange that the configuration names. What happens on it is passed on to the pages, and it knows whose an
 * extension is as of the last change of the people. Throws `pbx-unknown`.
 */
export async function connectExchange(parts: {
  readonly backend: string
  readonly clock: Clock
  readonly files: Files
  readonly bus: EventBus
  readonly failed: (error: unknown) => void
  /** How people call on a simulated exchange. */
  readonly callProfile?: MakeProfile
}): Promise<Exchange> {
  const owners = await followOwners(parts)
  const { value: configuration } = await parts.files.configuration()
  const [opensAt = 0, closesAt = 0] = [configuration.hours[0], configuration.hours.at(-1)]
  const pbx = createPbx(
    parts.backend,
    new Map([
      [
        'fake',
        () =>
          createFakePbx({
            clock: parts.clock,
            seed: 1,
            ownerOf: owners.ownerOf,
            profile: (parts.callProfile ?? helplineProfile)({
              timezone: configuration.timezone,
              opensAt,
              closesAt,
            }),
          }),
      ],
    ]),
  )
  const stopEvents = pbx.capabilities.has('events')
    ? pbx.onEvent(() => parts.bus.publish({ kind: 'queue-states-changed' }))
    : () => {}
  return {
    pbx,
    stop() {
      stopEvents()
      owners.stop()
    },
  }
}

async function followOwners(parts: {
  readonly files: Files
  readonly bus: EventBus
  readonly failed: (error: unknown) => void
}): Promise<{ ownerOf: ExtensionOwner; stop(): void }> {
  let people: People = noPeople()

  async function read(): Promise<void> {
    people = (await parts.files.people()).value
  }

  await read()
  const stop = parts.bus.subscribe((happening: Happening) => {
    if (happening.kind === 'people-changed' || happening.kind === 'file-changed') read().catch(parts.failed)
  })
  return {
    stop,
    ownerOf(extension) {
      const key = personByExtension(people, extension)
      return key === null ? { key: extension, name: extension } : { key, name: nameOf(people, key) }
    },
  }
}
