import { type Locale, locales } from '@amour/domain'
import Type from 'typebox'
import { Id } from '../../http/values.ts'

export const ReceiptParams = Type.Object({ id: Id({ description: 'Id of the purchase' }) })

export const DEFAULT_LANGUAGE: Locale = 'fr'

export const ReceiptQuery = Type.Object(
  { lang: Type.Optional(Type.Enum([...locales], { default: DEFAULT_LANGUAGE })) },
  { additionalProperties: false },
)
