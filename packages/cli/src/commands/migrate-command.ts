import { loadEnvironment } from '@amour/config'
import { Command } from 'commander'
import { migrateDatabase } from '../up/migrate-database.ts'

/** `amour migrate` */
export function migrateCommand(environment: NodeJS.ProcessEnv): Command {
  return new Command('migrate')
    .description('bring the database of DATABASE_URL to the newest schema')
    .action(async () => {
      const { DATABASE_URL: url } = loadEnvironment(['database'], environment)
      const ran = await migrateDatabase(url)
      process.stdout.write(ran.length === 0 ? 'Nothing to migrate.\n' : `Migrated: ${ran.join(', ')}\n`)
    })
}
