// What takes too long for each change and is run before a release: the contracts' tests with 1,000 runs of 200 calls, and 20,000 invented
// requests to the API. `npm run test:deep`
import { commandStep } from './test/command-step.ts'
import { runPlan } from './test/run-plan.ts'

process.once('disconnect', () => process.exit(1))
process.channel?.unref()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.env['AMOUR_DEEP'] = '1'

const fuzz = [
  'pnpm',
  'exec',
  'vitest',
  'run',
  '--project',
  'integration',
  'apps/api/src/fuzz.integration.test.ts',
]
const contracts = ['pnpm', '--filter', '@amour/contracts', 'run', 'test:deep']
const plan = [[commandStep('fuzz', [fuzz])], [commandStep('contracts', [contracts])]]
const { passed, failed } = await runPlan(plan, process.argv.slice(2))
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
