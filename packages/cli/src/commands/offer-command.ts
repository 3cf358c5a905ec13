import { listOfferPhases, readOffer } from '@amour/db'
import { Command } from 'commander'
import { userInfo } from 'node:os'
import { type OpenDatabase, withDatabase } from '../database/with-database.ts'
import { describeOffer } from '../offer/describe-offer.ts'
import { parseTime } from '../offer/paris-time.ts'
import { setPhase } from '../offer/set-phase.ts'
import { resumeMarketing, suspendMarketing } from '../offer/suspend-marketing.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  folder?: string
  by: string
  note?: string
  at?: string
  days: string
  reason: string
  json?: true
}

const MOST_CHARACTERS = 1_000

/** `amour offer` */
export function offerCommand(environment: NodeJS.ProcessEnv): Command {
  const command = new Command('offer').description(
    'show and set the legal phase of the offer, and suspend its marketing (docs/guides/offer-phases.md)',
  )
  const add = (usage: string, description: string) => {
    const part = command.command(usage).description(description)
    return part.option('--folder <path>', 'data folder of a local stack, .amour by default')
  }
  const change = (usage: string, description: string) =>
    add(usage, description).option('--by <name>', 'who decided it', userInfo().username)
  const run = (options: Options, work: (open: OpenDatabase) => Promise<string>) =>
    withDatabase({ ...options, environment }, async (open) => say(await work(open)))
  const runChange = (options: Options, work: (open: OpenDatabase) => Promise<string>) =>
    run(options, async (open) => {
      const done = await work(open)
      await open.tellOfferChanged()
      return done
    })

  add('show', 'the phase, what may be said in it, what can come next, and the history')
    .option('--json', 'answer in JSON')
    .action((options: Options) => run(options, (open) => show(open, options)))
  change('set <phase>', 'put the offer in its next phase')
    .option('--note <text>', 'what to remember of it, such as the reference of the notification')
    .option('--at <time>', 'since when, if not now: a day (Paris) or an instant with its zone')
    .action((phase: string, options: Options) => {
      const at = options.at === undefined ? undefined : parseTime(options.at)
      const note = options.note === undefined ? undefined : checkText('note', options.note)
      const actor = checkText('by', options.by, 200)
      return runChange(options, ({ database }) => setPhase(database, { phase, note, at, actor }))
    })
  change('suspend', 'hide all marketing; rights, accounts and purchases go on')
    .requiredOption('--days <count>', 'working days, at most 30')
    .requiredOption('--reason <text>', 'shown to everybody')
    .action((options: Options) => {
      const reason = checkText('reason', options.reason)
      const actor = checkText('by', options.by, 200)
      return runChange(options, ({ database }) =>
        suspendMarketing(database, { days: options.days, reason, actor }),
      )
    })
  change('resume', 'end the suspension of marketing before its time').action((options: Options) => {
    const actor = checkText('by', options.by, 200)
    return runChange(options, ({ database }) => resumeMarketing(database, actor))
  })
  return command
}

async function show({ database }: OpenDatabase, { json }: Options): Promise<string> {
  const report = { ...(await readOffer(database)), history: await listOfferPhases(database) }
  return json ? JSON.stringify(report, null, 2) : describeOffer(report, new Date())
}

function checkText(option: string, text: string, most = MOST_CHARACTERS): string {
  const trimmed = text.trim()
  if (trimmed.length < 1 || trimmed.length > most) {
    throw new UsageError(`--${option} takes from 1 to ${most} characters.`)
  }
  return trimmed
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
