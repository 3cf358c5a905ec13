import type { Localised } from '@amour/domain'

/** A round's name as the business gave it, else by its number, counted from one. */
export function roundName(index: number, name: Localised | undefined): Localised {
  return name ?? { fr: `Tour ${index + 1}`, en: `Round ${index + 1}` }
}
