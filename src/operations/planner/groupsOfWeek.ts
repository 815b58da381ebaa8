import type { People } from '../../domain/people/people.ts'
import type { PlannerSettings } from '../../domain/planner/settings.ts'
import type { GroupRule, TableRule } from '../../solver/problem.ts'

/** The limits of groups that the planner's rules name; everybody of a group counts, with and without load. */
export function groupRules(people: People, settings: PlannerSettings): GroupRule[] {
  const phoning = settings.rules.includes('maxPhoningInGroup') ? settings.maxPhoningInGroup : new Map()
  const idle = settings.rules.includes('minIdleInGroup') ? settings.minIdleInGroup : new Map()
  const names = [...new Set<string>([...phoning.keys(), ...idle.keys()])]
  return names.map((name) => ({
    name,
    members: people.groups.get(name) ?? [],
    maxPhoning: phoning.get(name) ?? null,
    minIdle: idle.get(name) ?? null,
  }))
}

/** The tables with two people or more, if a rule of the planner is about tables. */
export function tableRules(people: People, settings: PlannerSettings): TableRule[] {
  const hasLimit = settings.rules.includes('maximPerTaula')
  if (!hasLimit && !settings.rules.includes('costTaulaSorollosa')) return []
  const tables = new Map<number, string[]>()
  for (const [person, table] of people.tables) {
    if (table !== -1) tables.set(table, [...(tables.get(table) ?? []), person])
  }
  return [...tables]
    .filter(([, members]) => members.length > 1)
    .map(([table, members]) => ({
      name: String(table),
      members,
      max: hasLimit ? settings.maxAtTable : null,
    }))
}

/** Everybody whom the rules of groups and tables are about. */
export function membersOf(groups: readonly GroupRule[], tables: readonly TableRule[]): string[] {
  return [...new Set([...groups, ...tables].flatMap(({ members }) => members))]
}
