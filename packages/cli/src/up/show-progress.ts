export interface ProgressStep {
  title: string
  work: () => Promise<unknown>
}

/** Where progress is written: a terminal gets a line that changes, anything else gets lines alone. */
export interface ProgressOutput {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const clearLine = '\r\u001B[K'

/**
 * Runs all steps at once and shows each that is done, with its time, and on a terminal also what is still awaited. Rejects with
 * the first failure; steps wait for each other by themselves.
 */
export async function showProgress(steps: readonly ProgressStep[], output: ProgressOutput): Promise<void> {
  const startedAt = performance.now()
  const awaited = new Set(steps.map(({ title }) => title))
  let over = false
  const redraw = (line = ''): void => {
    const finished = line === '' ? '' : `${line}\n`
    if (!output.isTTY) return void output.write(finished)
    const waiting = over || awaited.size === 0 ? '' : `… ${[...awaited].join(', ')}`
    output.write(`${clearLine}${finished}${waiting.slice(0, (output.columns ?? 80) - 1)}`)
  }
  const run = async ({ title, work }: ProgressStep): Promise<void> => {
    try {
      await work()
      awaited.delete(title)
      if (!over) redraw(`✔ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
    } catch (error) {
      if (!over) {
        over = true
        redraw(`✘ ${title}`)
      }
      throw error
    }
  }
  redraw()
  await Promise.all(steps.map(run))
}
