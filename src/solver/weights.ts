/** What each fault of a timetable costs. */
export interface Weights {
  /** Times the square of the empty lines of a turn. */
  readonly empty: number
  /** A forced turn that the person did not get. */
  readonly unforced: number
  /** A turn in which the person would rather not. */
  readonly undesired: number
  /** Times n·(n−1) for n turns of a person on a day. */
  readonly multipleHours: number
  /** Turns of a day with a short gap between them. */
  readonly discontinuous: number
  /** Turns of a day with only long gaps between them. */
  readonly farDiscontinuous: number
  /** Three turns or more without rest. */
  readonly marathon: number
  /** The two turns around the breakfast break. */
  readonly noBrunch: number
}

/** The weights of the newer cost model (scheduling facts §6.2). */
export const defaultWeights: Weights = {
  empty: 100,
  unforced: 50,
  undesired: 5,
  multipleHours: 10,
  discontinuous: 30,
  farDiscontinuous: 20,
  marathon: 40,
  noBrunch: 10,
}
