#!/usr/bin/env node
import { InvalidConfigError } from '@amour/config'
import { DeploymentError } from '@amour/contracts'
import { DomainError } from '@amour/domain'
import { LocalServerError } from '@amour/local'
import { Command } from 'commander'
import { audienceCommand } from './commands/audience-command.ts'
import { checkDeploymentCommand } from './commands/check-deployment-command.ts'
import { deployCommand } from './commands/deploy-command.ts'
import { eligibilityCommand } from './commands/eligibility-command.ts'
import { migrateCommand } from './commands/migrate-command.ts'
import { offerCommand } from './commands/offer-command.ts'
import { reconcileCommand } from './commands/reconcile-command.ts'
import { replayCommand } from './commands/replay-command.ts'
import { resetCommand } from './commands/reset-command.ts'
import { seedCommand } from './commands/seed-command.ts'
import { upCommand } from './commands/up-command.ts'
import { verifyContractsCommand } from './commands/verify-contracts-command.ts'
import { UsageError } from './usage-error.ts'

const program = new Command('amour').description('Runs and keeps an Amour sale.').showHelpAfterError()
program.addCommand(upCommand(process.env))
program.addCommand(resetCommand())
program.addCommand(migrateCommand(process.env))
program.addCommand(deployCommand())
program.addCommand(checkDeploymentCommand())
program.addCommand(verifyContractsCommand())
program.addCommand(seedCommand())
program.addCommand(reconcileCommand(process.env))
program.addCommand(replayCommand(process.env))
program.addCommand(offerCommand(process.env))
program.addCommand(eligibilityCommand(process.env))
program.addCommand(audienceCommand(process.env))

try {
  await program.parseAsync()
  // Nothing is left to do; a connection that something forgot to close must not keep the terminal waiting.
  process.exit()
} catch (error) {
  process.stderr.write(`${describe(error)}\n`)
  process.exit(process.exitCode ?? 1)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return isExpected(error) ? error.message : (error.stack ?? error.message)
}

/** What the person at the terminal can mend; Hardhat marks its own. */
function isExpected(error: Error): boolean {
  const kinds = [UsageError, InvalidConfigError, LocalServerError, DeploymentError, DomainError]
  return kinds.some((kind) => error instanceof kind) || '_isHardhatError' in error
}
