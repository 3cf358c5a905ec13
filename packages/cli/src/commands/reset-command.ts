import { rm } from 'node:fs/promises'
import { Command } from 'commander'
import { dataFolder } from '../folder/data-folder.ts'
import { readHolder } from '../lock/acquire-lock.ts'
import { UsageError } from '../usage-error.ts'

/** `amour reset` */
export function resetCommand(): Command {
  return new Command('reset')
    .description('clear the local data: database, chain, contracts, logs')
    .option('--folder <path>', 'the data folder, .amour by default')
    .action(reset)
}

async function reset(options: { folder?: string }): Promise<void> {
  const folder = dataFolder(options.folder)
  const holder = readHolder(folder.lock)
  if (holder !== undefined) {
    throw new UsageError(`Amour runs in this folder (process ${holder}): stop it first, with Ctrl-C.`)
  }
  const data = [
    folder.postgres,
    folder.redis,
    folder.mail,
    folder.chainState,
    folder.deployment,
    folder.logs,
    folder.lock,
  ]
  await Promise.all(data.map((path) => rm(path, { recursive: true, force: true })))
  process.stdout.write(`Cleared ${folder.path}; what was built or fetched is kept.\n`)
}
