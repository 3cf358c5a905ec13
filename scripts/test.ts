// Every check and test of the repository, with one line at the end: N passed, N failed. Goes on after a failure, so that one run
// shows every fault. Names of steps as arguments run these alone: npm test -- eslint types
import { runPlan } from './test/run-plan.ts'
import { plan } from './test/plan.ts'

process.once('disconnect', () => process.exit(1))
process.channel?.unref()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !plan.flat().some((step) => step.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no step ${unknown.join(', ')}; there are ${plan
      .flat()
      .map((step) => step.name)
      .join(', ')}.\n`,
  )
  process.exit(2)
}

const { passed, failed } = await runPlan(plan, chosen)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
