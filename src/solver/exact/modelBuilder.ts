import type { ModelData } from 'highs'

/** Collects rows and columns of a model. */
export interface ModelBuilder {
  /** Adds a row with these bounds and returns its number. */
  row(lower: number, upper: number): number
  /** Adds a variable between 0 and 1 with a coefficient in each of the rows; returns its number. */
  variable(cost: number, rows: readonly number[], factors: readonly number[], isInteger: boolean): number
  model(constant: number): ModelData
}

export function modelBuilder(): ModelBuilder {
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const costs: number[] = []
  const integrality: number[] = []
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  return {
    row(lower, upper) {
      rowLower.push(lower)
      return rowUpper.push(upper) - 1
    },
    variable(cost, rows, factors, isInteger) {
      for (const [index, row] of rows.entries()) {
        indices.push(row)
        values.push(factors[index] ?? 1)
      }
      starts.push(indices.length)
      integrality.push(isInteger ? 1 : 0)
      return costs.push(cost) - 1
    },
    model: (constant) => ({
      numCols: costs.length,
      numRows: rowLower.length,
      offset: constant,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(costs.length),
      colUpper: new Float64Array(costs.length).fill(1),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      matrix: {
        format: 'csc',
        numRows: rowLower.length,
        numCols: costs.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
      integrality: Int32Array.from(integrality),
    }),
  }
}
