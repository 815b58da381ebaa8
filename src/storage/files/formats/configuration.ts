import { isMap, isSeq, type Node } from 'yaml'
import type * as z from 'zod'
import type { AssumedKeys, Configuration } from '../../../domain/configuration.ts'
import { type FileProblem, isDomainError } from '../../../domain/errors.ts'
import { creditOptionsOf, loadRulesOf } from './configurationLoad.ts'
import { plannerSettingsOf } from './configurationPlanner.ts'
import { ConfigurationKeys, requiredKeys } from './configurationSchema.ts'
import { type Expected, expectations } from './expected.ts'
import { faultOf, malformed, type Parsed } from './parsed.ts'
import { warnRepeatedSections } from './yamlReading.ts'
import { openYaml, problemAt, resolved, textOf, valueAt, type YamlSource } from './yamlSource.ts'

/**
 * What `config.yaml` says, defaults applied. A bad optional key is a warning and takes its default; bad or missing
 * `hours` or `nTelefons` throw `DomainError('file-malformed')`, unless `assumed` has something in their place.
 */
export function parseConfiguration(
  text: string,
  file: string,
  assumed: AssumedKeys = {},
): Parsed<Configuration> {
  const source = openYaml(text, file)
  const { keys, fatal, problems } = readKeys(source, assumed)
  if (keys === null) throw malformed(fatal ?? problemAt(source, source.root, 'hours'))
  return { value: configurationOf(keys), warnings: problems }
}

/** Everything that is wrong with the file, in one list; empty when nothing is. */
export function configurationProblems(text: string, file: string): FileProblem[] {
  try {
    return readKeys(openYaml(text, file)).problems.sort((a, b) => a.line - b.line || a.column - b.column)
  } catch (error) {
    if (isDomainError(error, 'file-malformed')) return [faultOf(error)]
    throw error
  }
}

interface ReadKeys {
  /** Null when a required key is bad; `fatal` is then its problem. */
  readonly keys: ConfigurationKeys | null
  readonly fatal: FileProblem | null
  readonly problems: FileProblem[]
}

function readKeys(source: YamlSource, assumed: AssumedKeys = {}): ReadKeys {
  const problems: FileProblem[] = []
  warnRepeatedSections({ source, warnings: problems })
  const input = inputOf(source)
  const read = ConfigurationKeys.safeParse(input)
  if (read.success) return { keys: read.data, fatal: null, problems }
  let usable: unknown = input
  let fatal: FileProblem | null = null
  for (const issue of read.error.issues) {
    const located = problemOf(source, issue)
    const stand = standInFor(issue.path[0], assumed)
    problems.push(stand ? { ...located, expected: stand.expected } : located)
    if (stand) usable = Object.assign({}, usable, stand.keys)
    else if (requiredKeys.includes(issue.path[0] ?? '')) fatal ??= located
    else usable = without(usable, issue.path)
  }
  return { keys: ConfigurationKeys.safeParse(usable).data ?? null, fatal, problems }
}

/** What is taken in the place of a required key that is bad or missing, and how that is told. */
function standInFor(
  key: PropertyKey | undefined,
  { hours, nTelefons }: AssumedKeys,
): { keys: AssumedKeys; expected: Expected } | null {
  if (key === 'hours' && hours) return { keys: { hours }, expected: 'hours-assumed' }
  if (key === 'nTelefons' && nTelefons) return { keys: { nTelefons }, expected: 'line-count-assumed' }
  return null
}

function problemOf(source: YamlSource, issue: z.core.$ZodIssue): FileProblem {
  const expected = expectations.find((code) => code === issue.message) ?? 'text'
  let node: Node | null = source.root
  for (const step of issue.path) {
    if (isMap(node)) node = valueAt(source, node, String(step))
    else if (isSeq(node)) node = resolved(source, node.items[Number(step)])
  }
  return problemAt(source, node === source.root ? null : node, expected)
}

/** The used keys as texts, lists and records; nothing is as if absent. */
function inputOf(source: YamlSource): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const key of Object.keys(ConfigurationKeys.shape)) {
    const node = valueAt(source, source.root, key)
    if (node !== null) input[key] = plain(source, node, 2)
  }
  return input
}

function plain(source: YamlSource, node: Node | null, depth: number): unknown {
  if (depth > 0 && isSeq(node)) {
    return node.items.map((item) => plain(source, resolved(source, item), depth - 1))
  }
  if (depth === 0 || !isMap(node)) return textOf(source, node)
  const entries: [string, unknown][] = []
  for (const pair of node.items) {
    const key = textOf(source, pair.key)
    const value = plain(source, resolved(source, pair.value), depth - 1)
    if (key !== null && value !== null) entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

/** The input without the value at a path; a list goes as a whole. */
function without(input: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  const entries: [string, unknown][] = []
  for (const [key, value] of Object.entries(input)) {
    const kept = key !== step ? value : rest.length > 0 ? without(value, rest) : undefined
    if (kept !== undefined) entries.push([key, kept])
  }
  return Object.fromEntries(entries)
}

function configurationOf(keys: ConfigurationKeys): Configuration {
  return {
    hours: keys.hours,
    lineCount: keys.nTelefons,
    days: keys.diesVisualitzacio,
    maxNobodiesPerTurn: keys.maxNingusPerTurnInEdition,
    load: loadRulesOf(keys),
    creditOptions: creditOptionsOf(keys),
    busyFiles: keys.busyFiles,
    planner: plannerSettingsOf(keys),
    timezone: keys.timezone,
    language: keys.language,
    baseUrl: keys.baseUrl,
    port: keys.port,
    slack: keys.slack,
    permissions: keys.permissions,
    pbx: keys.pbx,
    calls: keys.calls,
    ring: keys.ring,
    calendar: keys.calendar,
  }
}
