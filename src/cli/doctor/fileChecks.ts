import type { FileProblem } from '../../domain/errors.ts'
import type { Catalogue } from '../../messages/catalogue.ts'
import { type Check, ok, problem, warning } from './check.ts'
import type { FileFacts } from './probes.ts'

/** Faults of a file are problems, lines that are skipped are warnings. */
export function checkFile(
  messages: Pick<Catalogue, 'doctor' | 'expectations'>,
  name: string,
  { fault, warnings }: Pick<FileFacts<unknown>, 'fault' | 'warnings'>,
): Check[] {
  const { doctor } = messages
  const checks = warnings.map((found) => warning(name, placeText(messages, found), doctor.mendSkippedLine))
  return fault ? [problem(name, placeText(messages, fault), doctor.mendLine), ...checks] : checks
}

/** Busy files and holidays together. */
export function checkOtherFiles(
  messages: Pick<Catalogue, 'doctor' | 'expectations'>,
  files: readonly FileFacts<unknown>[],
): Check[] {
  const checks = files.flatMap((file) => checkFile(messages, 'absences-and-holidays', file))
  return checks.length > 0 ? checks : [ok('absences-and-holidays', messages.doctor.otherFilesOk)]
}

/** Where a file is wrong, what was expected and what is there. */
export function placeText(
  { doctor, expectations }: Pick<Catalogue, 'doctor' | 'expectations'>,
  { file, line, column, expected, found }: FileProblem,
): string {
  return doctor.place(file, line, column, expectations[expected] ?? expected, found)
}
