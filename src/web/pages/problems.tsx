import type { VNode } from 'preact'
import type { FileProblem } from '../../domain/errors.ts'
import type { Reader } from '../visit.ts'
import { redrawnOn } from './hypertext.ts'

export interface ProblemsFrame {
  readonly reader: Reader
  readonly problems: readonly FileProblem[]
  /** The week whose file the page rests on; null for a page without. */
  readonly week: string | null
}

/** Files that are malformed now, each with the line to mend; empty as long as all is well. */
export function Problems({ reader, problems, week }: ProblemsFrame): VNode {
  const url = week === null ? '/problems' : `/problems?week=${week}`
  return (
    <div id="problems" {...redrawnOn(['people'], url)}>
      {problems.map((problem) => (
        <p key={problem.file} class="banner" role="alert">
          {problemText(reader, problem)}
        </p>
      ))}
    </div>
  )
}

function problemText(reader: Reader, problem: FileProblem): string {
  const { web, expectations } = reader.messages
  const expected = expectations[problem.expected] ?? problem.expected
  return web.fileBroken(problem.file, problem.line, expected, problem.found)
}
