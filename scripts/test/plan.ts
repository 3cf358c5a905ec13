import { commandStep } from './command-step.ts'
import type { Plan } from './run-plan.ts'
import { contractTests } from './steps/contract-tests.ts'
import { generatedFiles } from './steps/generated-files.ts'
import { ourTests } from './steps/our-tests.ts'
import { systemTests } from './steps/system-tests.ts'
import { webBuilds } from './steps/web-builds.ts'

/**
 * What `npm test` runs. Generating comes first, since others read what it writes, beside linters, which leave that out; the whole
 * stack comes last and alone.
 */
export const plan: Plan = [
  [
    generatedFiles,
    commandStep('eslint', [['pnpm', 'exec', 'eslint', '--max-warnings=0', '.']]),
    commandStep('solhint', [['pnpm', '--filter', '@amour/contracts', 'run', 'lint']]),
  ],
  [
    contractTests,
    commandStep('types', [['pnpm', 'run', 'types']]),
    webBuilds,
    commandStep('format', [['pnpm', 'exec', 'prettier', '--check', '--log-level=warn', '.']]),
    commandStep('boundaries', [['pnpm', 'run', 'boundaries']]),
    commandStep('unused', [['pnpm', 'exec', 'knip', '--no-progress']]),
  ],
  [ourTests],
  [systemTests],
]
