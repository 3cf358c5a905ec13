#!/usr/bin/env node
import { InvalidConfigError } from '@amour/config'
import { LocalServerError } from '@amour/local'
import { Command } from 'commander'
import { deployCommand } from './commands/deploy-command.ts'
import { migrateCommand } from './commands/migrate-command.ts'
import { resetCommand } from './commands/reset-command.ts'
import { seedCommand } from './commands/seed-command.ts'
import { upCommand } from './commands/up-command.ts'
import { UsageError } from './usage-error.ts'

const program = new Command('amour').description('Runs and keeps an Amour sale.').showHelpAfterError()
program.addCommand(upCommand(process.env))
program.addCommand(resetCommand())
program.addCommand(migrateCommand(process.env))
program.addCommand(deployCommand())
program.addCommand(seedCommand())

try {
  await program.parseAsync()
  // Nothing is left to do; a connection that something forgot to close must not keep the terminal waiting.
  process.exit(0)
} catch (error) {
  const expected = [UsageError, InvalidConfigError, LocalServerError].some((kind) => error instanceof kind)
  process.stderr.write(`${expected ? (error as Error).message : describe(error)}\n`)
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
