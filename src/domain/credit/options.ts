/** Where credit may leave that of the original (facts §9); all off unless configured under `load`. */
export interface CreditOptions {
  /** Row 31: a timetable that comes after its week was retired counts, for what the retired one has not told yet. */
  readonly countLateWeeks: boolean
  /** Row 31: what is forgiven includes the overload of the weeks since the credit file. */
  readonly forgiveLaterWeeks: boolean
  /** Row 32: the overload of a planned week is that of its cells: who was not placed has not done the turn. */
  readonly overloadOfCells: boolean
}

export const originalCredit: CreditOptions = {
  countLateWeeks: false,
  forgiveLaterWeeks: false,
  overloadOfCells: false,
}
