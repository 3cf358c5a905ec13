import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../clocks/add-working-days.ts'
import { addDays, parisDayOf, startOfParisDay } from '../clocks/calendar-day.ts'
import { article7Sentence, article7Statement } from './article7-statement.ts'
import { decideOfferStep, earliestPublication, offerSteps } from './decide-offer-step.ts'
import { type Disclosure, disclosureOf, strictestDisclosure } from './disclosure-of.ts'
import { isSuspendedAt, suspensionEnd } from './marketing-suspension.ts'
import { type OfferPhase, offerPhases } from './offer-phase.ts'

const everywhere = offerPhases.flatMap((phase) => [true, false].map((suspended) => ({ phase, suspended })))
const instants = fc.date({
  min: new Date('2024-01-01'),
  max: new Date('2059-12-31'),
  noInvalidDate: true,
})

describe('what may be said', () => {
  it.each(everywhere)('in $phase, suspended: $suspended', ({ phase, suspended }) => {
    const said = disclosureOf(phase, suspended)
    const published = phase !== 'draft' && phase !== 'notified'
    expect(Object.isFrozen(said)).toBe(true)
    expect(said).toMatchObject({ withdrawals: true, refunds: true, claims: true, account: true })
    expect(said).toMatchObject({ price: published, terms: published, article7Statement: published })
    expect(said.buying).toBe(phase === 'open')
    if (!published || suspended) {
      expect(said).toMatchObject({ countdown: false, callToBuy: false, marketing: false })
    }
    if (said.callToBuy) expect(said.price && said.terms && said.article7Statement).toBe(true)
  })

  it('of every phase together', () => {
    const table = Object.fromEntries(offerPhases.map((phase) => [phase, letters(disclosureOf(phase, false))]))
    expect(table).toEqual({
      draft: '',
      notified: '',
      published: 'price terms countdown callToBuy marketing article7Statement',
      open: 'price terms countdown callToBuy buying marketing article7Statement',
      'cooling-off': 'price terms countdown marketing article7Statement',
      succeeded: 'price terms marketing article7Statement',
      failed: 'price terms article7Statement',
      cancelled: 'price terms article7Statement',
    })
  })

  it('is never more when the phase is unknown', () => {
    expect(letters(strictestDisclosure())).toBe('')
  })
})

describe('a step', () => {
  const now = new Date('2027-06-01T10:00:00Z')
  const long = new Date('2026-01-05T10:00:00Z')

  it('is allowed where the table has it, and nowhere else', () => {
    for (const phase of offerPhases) {
      for (const next of offerPhases) {
        const decision = decideOfferStep({ phase, since: long }, next, now, now)
        const possible: readonly OfferPhase[] = offerSteps[phase]
        if (possible.includes(next)) expect(decision, `${phase} to ${next}`).toEqual({ allowed: true })
        else expect(decision).toEqual({ allowed: false, reason: 'no-such-step', possible })
      }
    }
  })

  it('reaches every phase from the first one', () => {
    const reached = new Set<OfferPhase>(['draft'])
    for (const phase of reached) for (const next of offerSteps[phase]) reached.add(next)
    expect([...reached].sort()).toEqual([...offerPhases].sort())
  })

  it('begins with a notification', () => {
    expect(decideOfferStep(undefined, 'notified', now, now)).toEqual({ allowed: true })
    expect(decideOfferStep(undefined, 'open', now, now)).toMatchObject({ possible: ['notified'] })
  })

  it('to publication waits until twenty working days are over', () => {
    const present = { phase: 'notified', since: new Date('2026-11-25T16:00:00Z') } as const
    const onTheLast = new Date('2026-12-23T22:59:59Z')
    expect(decideOfferStep(present, 'published', onTheLast, now)).toEqual({
      allowed: false,
      reason: 'too-early',
      earliest: '2026-12-24',
    })
    const after = new Date('2026-12-23T23:00:00Z')
    expect(decideOfferStep(present, 'published', after, now)).toEqual({ allowed: true })
  })

  it('is neither in the future nor before the phase it leaves', () => {
    const present = { phase: 'open', since: now } as const
    const earlier = new Date(now.getTime() - 1)
    const later = new Date(now.getTime() + 1)
    expect(decideOfferStep(present, 'cancelled', later, now)).toMatchObject({ reason: 'in-the-future' })
    expect(decideOfferStep(present, 'cancelled', earlier, now)).toEqual({
      allowed: false,
      reason: 'before-present-phase',
      since: now,
    })
  })

  it('to publication is never possible sooner, whenever the notification was', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 * 86_400_000 }), (since, wait) => {
        const at = new Date(since.getTime() + wait)
        const { allowed } = decideOfferStep({ phase: 'notified', since }, 'published', at, at)
        expect(allowed).toBe(parisDayOf(at) > addWorkingDays(parisDayOf(since), 20))
        expect(earliestPublication(since)).toBe(addDays(addWorkingDays(parisDayOf(since), 20), 1))
      }),
    )
  })
})

describe('a suspension of marketing', () => {
  const from = new Date('2026-11-25T10:00:00Z')

  it('ends by itself with its last working day', () => {
    const until = suspensionEnd(from, 5)
    expect(until).toEqual(startOfParisDay('2026-12-03'))
    const suspension = { from, until, liftedAt: null }
    expect(isSuspendedAt(new Date(from.getTime() - 1), suspension)).toBe(false)
    expect(isSuspendedAt(from, suspension)).toBe(true)
    expect(isSuspendedAt(new Date(until.getTime() - 1), suspension)).toBe(true)
    expect(isSuspendedAt(until, suspension)).toBe(false)
    expect(isSuspendedAt(from, undefined)).toBe(false)
  })

  it('ends when it is lifted, and never later than it would have', () => {
    const until = suspensionEnd(from, 5)
    const liftedAt = new Date('2026-11-26T10:00:00Z')
    expect(isSuspendedAt(new Date(liftedAt.getTime() - 1), { from, until, liftedAt })).toBe(true)
    expect(isSuspendedAt(liftedAt, { from, until, liftedAt })).toBe(false)
    expect(isSuspendedAt(until, { from, until, liftedAt: new Date('2028-01-01') })).toBe(false)
  })

  it.each([0, -1, 1.5, 31, Number.NaN])('does not last %d working days', (workingDays) => {
    expect(() => suspensionEnd(from, workingDays)).toThrow(RangeError)
  })
})

it('states what article 7(1) asks for, in both languages', () => {
  const offeror = {
    name: 'Amour Exemple SAS',
    website: 'https://amour.example',
    phone: '+33 1 99 00 00 00',
    email: 'bonjour@amour.example',
  }
  const statement = article7Statement(offeror)
  for (const language of ['fr', 'en'] as const) {
    expect(statement[language]).toContain(article7Sentence[language])
    for (const part of Object.values(offeror)) expect(statement[language]).toContain(part)
  }
})

function letters(said: Disclosure): string {
  const always = ['withdrawals', 'refunds', 'claims', 'account']
  return Object.entries(said)
    .filter(([name, allowed]) => allowed && !always.includes(name))
    .map(([name]) => name)
    .join(' ')
}
