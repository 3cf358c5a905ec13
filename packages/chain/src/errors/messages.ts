import type { Localised } from '@amour/domain'
import type { SaleErrorName } from './sale-error.ts'

/** A sentence in each language for each custom error. */
export type SaleErrorMessages = Readonly<Record<SaleErrorName, Readonly<Localised>>>
