import { runCommand } from './run-command.ts'
import type { Step } from './step.ts'

/** A check that passes when all its commands end with 0. It counts as one. */
export function commandStep(name: string, commands: readonly (readonly string[])[]): Step {
  return {
    name,
    run: async () => {
      const outputs: string[] = []
      let failed = 0
      for (const [index, [command = '', ...args]] of commands.entries()) {
        const { code, output } = await runCommand(command, args, { name: `${name}-${index}` })
        if (code === 0) continue
        failed = 1
        outputs.push(output)
      }
      return { passed: 1 - failed, failed, output: outputs.join('\n') }
    },
  }
}
