/** Makes an operation that several others wait for run once. */
export function once<Result>(operation: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  return () => (running ??= operation())
}
