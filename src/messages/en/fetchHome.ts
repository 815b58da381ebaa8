/** Taking over the files of another installation. */
export const fetchHome = {
  new: (file: string): string => `${file}: taken; there was none here.`,
  replaced: (file: string): string => `${file}: replaced; what it said before is in graelles/backups.`,
  same: (file: string): string => `${file}: was the same already.`,
  kept: (file: string): string => `${file}: NOT taken, it was changed here later than there.`,
  malformed: (file: string, line: number, column: number, expected: string, found: string): string =>
    `${file}: NOT taken, it cannot be read. There, line ${line}, column ${column}: expected ${expected}, found “${found}”.`,
  'own-calls': (file: string): string =>
    `${file}: left out; this home has calls of its own, and writes that file from them.`,
  forceHint: 'To replace what was changed here, add --force.',
  nothingThere: (source: string): string =>
    `In ${source} there is none of these files. Name the folder that holds persons.yaml and graelles.`,
  acceptKey: (fingerprint: string): string => `Or, for this time only, add --accept-host-key ${fingerprint}`,
}

export type FetchHomeMessages = typeof fetchHome
