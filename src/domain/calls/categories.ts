/** What calls are about, as `callinfo/categories.yaml` lists it (facts §5.1). */
export interface CallCategory {
  /** Code, or the name of one that has none; calls are noted under it. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** Name of the section that deals with it; null when somebody must choose one. */
  readonly section: string | null
  readonly isClaim: boolean
  /** Words by which it is found. */
  readonly keywords: string
}

export interface CallSection {
  readonly code: string
  readonly name: string
}

export interface CallCategories {
  readonly categories: readonly CallCategory[]
  readonly sections: readonly CallSection[]
}

export const noCategories: CallCategories = { categories: [], sections: [] }

/** The section of plain questions. */
export const helpDesk = 'HelpDesk'

/** The category of an id, or null. */
export function categoryOf(all: CallCategories, id: string): CallCategory | null {
  return all.categories.find((category) => category.id === id) ?? null
}

/** The categories in groups by section, in the order in which sections first come. */
export function bySection(
  all: CallCategories,
): { readonly section: string | null; readonly categories: readonly CallCategory[] }[] {
  const groups = new Map<string | null, CallCategory[]>()
  for (const category of all.categories) {
    const group = groups.get(category.section)
    if (group) group.push(category)
    else groups.set(category.section, [category])
  }
  return [...groups].map(([section, categories]) => ({ section, categories }))
}

/** `[SECTION] CODE. name`, as the original's log of calls has it; a category that is no more is its id alone. */
export function reasonText(all: CallCategories, id: string): string {
  const category = categoryOf(all, id)
  if (!category) return id
  const { section, code, name } = category
  const tag = section === null ? 'ASSIGNAR USUARI' : section === helpDesk ? 'CONSULTA' : section
  return `[${tag}] ${code === '' ? '' : `${code}. `}${name}`
}

/** The id of the category that a reason of that form names, or null. */
export function categoryOfReason(all: CallCategories, reason: string): string | null {
  const [, rest = ''] = /^\[[^\]]*\]\s*(.*)$/s.exec(reason.trim()) ?? []
  const found = all.categories.find(({ code, name }) =>
    code === '' ? rest === name : rest.startsWith(`${code}.`),
  )
  return found?.id ?? null
}
