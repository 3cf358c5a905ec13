import { readAudience } from '@amour/db'
import { addDays } from '@amour/domain'
import { Command } from 'commander'
import { describeAudience } from '../audience/describe-audience.ts'
import { withDatabase } from '../database/with-database.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  from?: string
  to?: string
  folder?: string
  json?: true
}

const USUAL_DAYS = 30

/** `amour audience` */
export function audienceCommand(environment: NodeJS.ProcessEnv): Command {
  return new Command('audience')
    .description('how often pages were asked for, by day, referring site and campaign')
    .option('--from <day>', 'first day (UTC), 29 days before the last by default')
    .option('--to <day>', 'last day (UTC), today by default')
    .option('--folder <path>', 'data folder of a local stack, .amour by default')
    .option('--json', 'answer in JSON')
    .action(async (options: Options) => {
      const to = parseDay(options.to ?? new Date().toISOString().slice(0, 10))
      const from = parseDay(options.from ?? addDays(to, 1 - USUAL_DAYS))
      if (from > to) throw new UsageError(`${from} is after ${to}.`)
      const period = { from, to }
      const audience = await withDatabase({ ...options, environment }, ({ database }) =>
        readAudience(database, period),
      )
      const text = options.json
        ? JSON.stringify({ ...period, ...audience }, withoutBigInt, 2)
        : describeAudience(audience, period)
      process.stdout.write(`${text}\n`)
    })
}

function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text))
  if (!isDay || addDays(text, 0) !== text) throw new UsageError(`${text} is no day, such as 2026-12-24.`)
  return text
}

function withoutBigInt(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
