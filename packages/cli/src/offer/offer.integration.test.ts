import { addAudience, listOfferPhases, readOffer } from '@amour/db'
import { type MigratedDatabase, migratedDatabase, recordOfferPhase } from '@amour/db/testing'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { audienceCommand } from '../commands/audience-command.ts'
import { offerCommand } from '../commands/offer-command.ts'
import { seedOffer } from './seed-offer.ts'
import { setPhase } from './set-phase.ts'
import { resumeMarketing, suspendMarketing } from './suspend-marketing.ts'

const commandLine = fileURLToPath(new URL('../main.ts', import.meta.url))

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

function amour(name: 'offer' | 'audience', ...args: string[]): Promise<string> {
  const environment = { DATABASE_URL: migrated.url }
  const command = name === 'offer' ? offerCommand(environment) : audienceCommand(environment)
  return runCommand(command, args)
}

const set = (phase: string, at?: string) =>
  setPhase(migrated.database, { phase, actor: 'alice', ...(at && { at: new Date(at) }) })

it('goes through the phases in their order, with the clocks of the law', async () => {
  await expect(set('open')).rejects.toThrow('The offer is draft: it can become notified next, not open.')
  await expect(set('opened')).rejects.toThrow('There is no phase opened; there are draft, notified,')
  await set('notified', '2026-10-01T09:00:00Z')
  await expect(set('notified')).rejects.toThrow('The offer is notified already.')
  await expect(set('published', '2026-10-29T09:00:00+01:00')).rejects.toThrow(
    'Publication is possible from 2026-10-30 on: 20 working days after the notification',
  )
  await expect(set('published', '2026-09-01T09:00:00Z')).rejects.toThrow(
    'The offer has been notified since 2026-10-01 11:00 (Paris): the next phase cannot begin before.',
  )
  await expect(set('published', '2999-01-01T00:00:00Z')).rejects.toThrow('A phase is set when it begins')
  expect(await set('published', '2026-10-30T08:00:00Z')).toBe(
    'The offer is published since 2026-10-30 09:00 (Paris).',
  )
  for (const phase of ['open', 'cooling-off', 'succeeded']) await set(phase)
  await expect(set('open')).rejects.toThrow('The offer is succeeded: that is its end')
  expect(await listOfferPhases(migrated.database)).toHaveLength(5)
})

it('suspends marketing once at a time, and resumes it', async () => {
  const { database } = migrated
  for (const days of ['0', '31', '-1', '2.5', 'ten', ''])
    await expect(suspendMarketing(database, { days, reason: 'x', actor: 'alice' })).rejects.toThrow('1 to 30')
  await expect(resumeMarketing(database, 'alice')).rejects.toThrow('Marketing is not suspended.')
  const suspension = { days: '30', reason: 'Asked by the authority', actor: 'alice' }
  expect(await suspendMarketing(database, suspension)).toMatch(/^Marketing is suspended until .* \(Paris\)/)
  await expect(suspendMarketing(database, suspension)).rejects.toThrow('suspended already')
  await resumeMarketing(database, 'alice')
  await suspendMarketing(database, suspension)
})

it('opens a sandbox, and leaves every other offer alone', async () => {
  await seedOffer(migrated.url)
  await seedOffer(migrated.url)
  expect(await readOffer(migrated.database)).toMatchObject({ present: { number: 3, phase: 'open' } })
})

it('leaves an offer that has begun in its phase', async () => {
  await recordOfferPhase(migrated.database, 'notified')
  await seedOffer(migrated.url)
  expect(await readOffer(migrated.database)).toMatchObject({ present: { number: 1, phase: 'notified' } })
})

it('ends with 1 and a sentence for a step that is refused', async () => {
  const env = { ...process.env, DATABASE_URL: migrated.url, REDIS_URL: '' }
  const ended = new Promise((resolve) => {
    execFile(process.execPath, [commandLine, 'offer', 'set', 'open'], { env }, (error, out, err) =>
      resolve({ code: error?.code, out, err }),
    )
  })
  expect(await ended).toEqual({
    code: 1,
    out: '',
    err: 'The offer is draft: it can become notified next, not open.\n',
  })
})

it('serves the command line in clear words', async () => {
  expect(await amour('offer', 'show')).toContain('The offer is a draft.\nMarketing is not suspended.')
  await expect(amour('offer', 'set', 'notified', '--at', 'soon')).rejects.toThrow('neither a day')
  await expect(amour('offer', 'set', 'notified', '--at', '2026-02-31')).rejects.toThrow('neither a day')
  await expect(amour('offer', 'set', 'notified', '--note', ' ')).rejects.toThrow('--note takes from 1')
  const done = await amour(
    'offer',
    'set',
    'notified',
    '--note',
    'AMF 12345',
    '--at',
    '2026-11-25',
    '--by',
    'Zoé',
  )
  expect(done).toBe('The offer is notified since 2026-11-25 00:00 (Paris).\n')
  const shown = await amour('offer', 'show')
  expect(shown).toContain('Publication is possible from 2026-12-24 on.')
  expect(shown).toContain('1. notified, since 2026-11-25 00:00 (Paris), set by Zoé: AMF 12345')
  const suspend = ['suspend', '--reason', 'Asked', '--days']
  await expect(amour('offer', ...suspend, '40')).rejects.toThrow('from 1 to 30 working days')
  expect(await amour('offer', ...suspend, '3')).toContain('Marketing is suspended until')
  expect(JSON.parse(await amour('offer', 'show', '--json'))).toMatchObject({
    present: { phase: 'notified' },
    suspension: { reason: 'Asked', liftedAt: null },
  })
  expect(await amour('offer', 'resume')).toContain('Marketing is possible again')
})

it('shows visits as tables and as JSON', async () => {
  await addAudience(migrated.database, '2026-11-24', [
    { kind: 'page', value: '/', visits: 12n },
    { kind: 'referrer', value: 'news.example', visits: 1n },
  ])
  const period = ['--from', '2026-11-01', '--to', '2026-11-30']
  const out = await amour('audience', ...period)
  expect(out).toContain('From 2026-11-01 to 2026-11-30 (UTC): 12 pages asked for.')
  expect(out).toContain('Referring sites\n  news.example  1\n')
  expect(JSON.parse(await amour('audience', ...period, '--json'))).toMatchObject({
    days: [{ day: '2026-11-24', visits: '12' }],
  })
  await expect(amour('audience', '--from', '2026-02-31')).rejects.toThrow('no day')
  await expect(amour('audience', '--from', '2026-12-01', '--to', '2026-11-30')).rejects.toThrow('after')
})
