/** What came of a step. A check without tests of its own counts as one. */
export interface StepResult {
  passed: number
  failed: number
  /** Shown when something failed. */
  output: string
}

/** A part of `npm test`. */
export interface Step {
  /** Short and unique: also the argument that runs it alone. */
  name: string
  run(): Promise<StepResult>
}
