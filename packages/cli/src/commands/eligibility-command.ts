import { join } from 'node:path'
import { type BusinessConfig, loadBusinessConfig } from '@amour/config'
import { insertEligibilityRuling } from '@amour/db'
import { Command, Option } from 'commander'
import { userInfo } from 'node:os'
import { type OpenDatabase, withDatabase } from '../database/with-database.ts'
import { describeContradiction } from '../eligibility/describe-contradiction.ts'
import { findContradiction, listContradictions } from '../eligibility/list-contradictions.ts'
import { repositoryRoot } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  folder?: string
  by: string
  note?: string
  as: 'allowed' | 'refused'
  json?: true
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** `amour eligibility` */
export function eligibilityCommand(environment: NodeJS.ProcessEnv): Command {
  const command = new Command('eligibility').description(
    'decide of buyers who were refused and declared the contrary (docs/guides/eligibility.md)',
  )
  const add = (usage: string, description: string) => {
    const part = command.command(usage).description(description)
    return part.option('--folder <path>', 'data folder of a local stack, .amour by default')
  }
  const run = (options: Options, work: (open: OpenDatabase, rules: Rules) => Promise<string>) => {
    const file = environment['CONFIG_FILE'] ?? join(repositoryRoot, 'amour.config.yaml')
    const { eligibility } = loadBusinessConfig(file)
    return withDatabase({ ...options, environment }, async (open) => {
      process.stdout.write(`${await work(open, eligibility)}\n`)
    })
  }
  add('list', 'who waits for a decision, with what they declared')
    .option('--json', 'answer in JSON')
    .action((options: Options) => run(options, (open, rules) => list(open, rules, options)))
  add('decide <person>', 'allow or refuse one of them')
    .addOption(
      new Option('--as <decision>', 'what was decided').choices(['allowed', 'refused']).makeOptionMandatory(),
    )
    .option('--by <name>', 'who decided it', userInfo().username)
    .option('--note <text>', 'on what grounds, such as the paper that was seen')
    .action((person: string, options: Options) =>
      run(options, (open, rules) => decide(open, rules, { ...options, person })),
    )
  return command
}

type Rules = BusinessConfig['eligibility']

async function list({ database }: OpenDatabase, rules: Rules, { json }: Options): Promise<string> {
  const found = await listContradictions(database, rules)
  if (json) return JSON.stringify(found, null, 2)
  return found.length === 0 ? 'Nobody waits for a decision.' : found.map(describeContradiction).join('\n\n')
}

async function decide(
  { database }: OpenDatabase,
  rules: Rules,
  { as, by, note, person }: Options & { person: string },
): Promise<string> {
  if (!UUID.test(person)) throw new UsageError('A person is named as `amour eligibility list` names them.')
  for (const [option, text] of Object.entries({ by, note })) {
    if (text !== undefined && (text.trim() === '' || text.length > 1_000)) {
      throw new UsageError(`--${option} takes from 1 to 1000 characters.`)
    }
  }
  if (!(await findContradiction(database, person, rules))) {
    throw new UsageError(
      `Nothing is to be decided of ${person}: their declarations do not contradict each other.`,
    )
  }
  await insertEligibilityRuling(database, person, {
    actor: by,
    allowed: as === 'allowed',
    note: note ?? null,
  })
  const after = await findContradiction(database, person, rules)
  return after ? describeContradiction(after) : `Decided: ${as}.`
}
