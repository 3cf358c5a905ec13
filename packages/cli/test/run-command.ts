import type { Command } from 'commander'
import { vi } from 'vitest'

/** Runs a command of ours in this process. Answers what it wrote; rejects with the sentence of a refusal. */
export async function runCommand(command: Command, args: readonly string[]): Promise<string> {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    await command.parseAsync(args, { from: 'user' })
  } finally {
    write.mockRestore()
  }
  return written.join('')
}
