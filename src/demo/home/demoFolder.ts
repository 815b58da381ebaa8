/** The file by which the demo knows a home that it made. */
export const demoMarker = '.tomatic-demo'

/** What a running Tomàtic keeps in any home; a folder that holds nothing else counts as empty. */
const runtimeFile = /^(home\.lock|tomatic\.sock)/
export const databaseFile = /^tomatic\.db/

export type DemoFolder = 'empty' | 'demo' | 'foreign'

/** What a folder is to the demo, by the names in it (null: it does not exist). */
export function demoFolder(names: readonly string[] | null): DemoFolder {
  if (names?.includes(demoMarker)) return 'demo'
  return (names ?? []).every((name) => runtimeFile.test(name)) ? 'empty' : 'foreign'
}
