/** One figure of a benchmark, as it is committed. */
export interface Measurement {
  name: string
  value: number
  unit: string
  /** What it must reach, such as `<= 15`. */
  target: string
  ok: boolean
  /** What the figure is compared with, or `none`. */
  baseline: string
}
