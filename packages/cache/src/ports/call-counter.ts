export interface CallCount {
  /** Calls in the window, those just added included. */
  count: number
  /** Until the window ends. */
  millisecondsLeft: number
}

/** Counts calls by key in fixed windows, which begin with the first call. No call ever fails. */
export interface CallCounter {
  add(key: string, calls: number, windowSeconds: number): Promise<CallCount>
}
