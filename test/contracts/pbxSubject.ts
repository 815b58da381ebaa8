import type { ExtensionOwner, Pbx, QueueMember } from '../../src/domain/ports/pbx.ts'

/** A backend on trial, fresh for each test, with the extensions 201 to 205 known to the exchange and no members. */
export interface PbxSubject {
  readonly pbx: Pbx
  /** Makes the exchange stop answering. */
  breakDown(): void | Promise<void>
  close?(): void | Promise<void>
}

const people = new Map([
  ['201', { key: 'ana', name: 'Ana Exemple' }],
  ['202', { key: 'bernat', name: 'Bernat Exemple' }],
  ['203', { key: 'carla', name: 'Carla Exemple' }],
])

/** Who has which extension in the suite; 204 and 205 belong to nobody. */
export const contractOwner: ExtensionOwner = (extension) =>
  people.get(extension) ?? { key: extension, name: extension }

/** Unpaused members. */
export function on(...extensions: string[]): QueueMember[] {
  return extensions.map((extension) => ({ extension, paused: false }))
}

/** Who is in a queue, in order, and whether paused. */
export async function shown(pbx: Pbx, queue: string): Promise<[string, boolean][]> {
  return (await pbx.queue(queue)).map(({ extension, paused }) => [extension, paused])
}
