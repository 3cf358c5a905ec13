import type { Step, StepResult } from './step.ts'

/** Groups of steps: a group starts when the one before has ended; inside a group two steps run at a time. */
export type Plan = readonly (readonly Step[])[]

const atOnce = 2

/**
 * Runs a plan to its end, whatever fails on the way, and prints how each step went.
 * @param chosen names of the steps to run; all when empty
 */
export async function runPlan(
  plan: Plan,
  chosen: readonly string[],
): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 }
  for (const group of plan) {
    const waiting = group.filter(({ name }) => chosen.length === 0 || chosen.includes(name))
    const lane = async (): Promise<void> => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const { passed, failed } = await runStep(step)
        total.passed += passed
        total.failed += failed
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
  }
  return total
}

async function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now()
  process.stdout.write(`  … ${step.name}\n`)
  const result = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
  }))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const mark = result.failed === 0 ? '✔' : '✘'
  process.stdout.write(
    `${mark} ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)\n`,
  )
  if (result.failed > 0) process.stdout.write(`${indent(result.output)}\n`)
  return result
}

function indent(output: string): string {
  return output.trimEnd().replace(/^/gm, '    ')
}
