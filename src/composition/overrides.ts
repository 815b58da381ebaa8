import type { Configuration } from '../domain/configuration.ts'
import type { Files, Loaded, Stores } from '../domain/ports/stores.ts'

/** The stores with a configuration in which the command line has the last word. */
export function withConfiguration(
  stores: Stores,
  override: (configuration: Configuration) => Configuration,
): Stores {
  function over<T extends Files>(files: T): T {
    return { ...files, configuration: async () => overridden(await files.configuration(), override) }
  }
  return {
    ...stores,
    files: over(stores.files),
    save: (work) => stores.save((tx) => work({ ...tx, files: over(tx.files) })),
  }
}

function overridden(
  loaded: Loaded<Configuration>,
  override: (configuration: Configuration) => Configuration,
): Loaded<Configuration> {
  return { ...loaded, value: override(loaded.value) }
}
