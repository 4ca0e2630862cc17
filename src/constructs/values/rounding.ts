/** What to do where a value is not a whole number of the unit that it is asked for in. */
export enum Rounding {
  /** Throw an error. */
  REFUSE = 'refuse',
  /** Take the next smaller whole number. */
  DOWN = 'down',
  /** Take the next larger whole number. */
  UP = 'up',
}
