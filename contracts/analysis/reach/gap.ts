/** What no test reaches. */
export interface Gap {
  /** Stays the same wherever in the file the place moves; exceptions are kept by it. */
  key: string
  file: string
  line: number
  text: string
}
