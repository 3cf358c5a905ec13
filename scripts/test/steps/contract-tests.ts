import { runCommand } from '../run-command.ts'
import type { Step } from '../step.ts'

/** Hardhat's own runners: Solidity unit, fuzz and invariant tests, and those in TypeScript. */
export const contractTests: Step = {
  name: 'contracts',
  run: async () => {
    const { code, output } = await runCommand('pnpm', ['--filter', '@amour/contracts', 'test'], {
      name: 'contracts',
      env: { HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
    })
    const passed = sum(output, /^\s*(\d+) passing/gm)
    const failed = sum(output, /^\s*(\d+) failing/gm)
    if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1, output }
    return { passed, failed, output }
  },
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0)
}
