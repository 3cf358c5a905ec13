import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from './add-working-days.ts'
import { addDays, parisDayOf, startOfParisDay, weekdayOf } from './calendar-day.ts'
import { isFrenchHoliday } from './is-french-holiday.ts'

const days = fc
  .integer({ min: Date.parse('2024-01-01') / 86_400_000, max: Date.parse('2060-12-31') / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

describe('a French public holiday', () => {
  it('is one of the eleven of the year', () => {
    const year = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))
    expect(year.filter(isFrenchHoliday)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  it.each(['2024-04-01', '2025-04-21', '2027-03-29', '2038-04-26', '2049-04-19'])(
    'follows Easter: %s',
    (easterMonday) => {
      expect(isFrenchHoliday(easterMonday)).toBe(true)
      expect(isFrenchHoliday(addDays(easterMonday, 38))).toBe(true)
      expect(isFrenchHoliday(addDays(easterMonday, 49))).toBe(true)
    },
  )
})

describe('a period of working days', () => {
  it.each([
    ['2026-11-25', 1, '2026-11-26'],
    ['2026-11-25', 20, '2026-12-23'],
    // Over a weekend, over Christmas and over New Year.
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    // The event may be on a day that does not count itself.
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-05-01', 5, '2026-05-11'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('from %s and %i days long ends with %s', (event, count, last) => {
    expect(addWorkingDays(event, count)).toBe(last)
  })

  it('has exactly that many working days after its event, and ends with one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (event, count) => {
        const last = addWorkingDays(event, count)
        let counted = 0
        for (let day = addDays(event, 1); day <= last; day = addDays(day, 1))
          counted += isWorkingDay(day) ? 1 : 0
        expect(counted).toBe(count)
        expect(isWorkingDay(last)).toBe(true)
      }),
    )
  })
})

describe('a day in Paris', () => {
  it('begins an hour before that of UTC in winter, two in summer, and on the days on which clocks change', () => {
    expect(startOfParisDay('2026-12-24').toISOString()).toBe('2026-12-23T23:00:00.000Z')
    expect(startOfParisDay('2026-07-14').toISOString()).toBe('2026-07-13T22:00:00.000Z')
    expect(startOfParisDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfParisDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  })

  it('holds the instant from which it was told', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399_999 }), (day, milliseconds) => {
        const instant = new Date(Date.parse(day) + milliseconds)
        const paris = parisDayOf(instant)
        expect(startOfParisDay(paris) <= instant).toBe(true)
        expect(startOfParisDay(addDays(paris, 1)) > instant).toBe(true)
      }),
    )
  })

  it('knows weekdays and refuses what is none', () => {
    expect([weekdayOf('2026-11-25'), weekdayOf('2026-11-29')]).toEqual([3, 7])
    expect(() => startOfParisDay('2026-02-31')).toThrow(RangeError)
  })
})
