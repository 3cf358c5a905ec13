import type { Random } from './random.ts'

/** What a provider can do wrong; `missing` and `empty` are lies that only another source can refute. */
const faults = [
  'lag',
  'error',
  'time-out',
  'hash',
  'duplicate',
  'disorder',
  'other-block',
  'empty',
  'missing',
  'bloom',
  'limit',
] as const

export type Fault = (typeof faults)[number]

/** How likely each fault of a provider is at the moment. */
export type Weather = Partial<Record<Fault, number>>

/** Fair for half of the providers; `isLiar` allows the lies that two providers must not agree on. */
export function drawWeather(random: Random, isLiar: boolean): Weather {
  if (random.chance(0.5)) return {}
  const weather: Weather = {}
  for (const fault of faults) {
    const needsLiar = fault === 'empty' || fault === 'missing' || fault === 'hash' || fault === 'bloom'
    if ((isLiar || !needsLiar) && random.chance(0.4)) weather[fault] = random.pick([0.05, 0.2, 0.6])
  }
  return weather
}
