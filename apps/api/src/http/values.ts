import Type, { type TSchemaOptions } from 'typebox'

/** Forms of values that many answers share. Amounts are integers in base units, as text: JSON numbers lose digits. */
export const Amount = (description: string) => Type.String({ pattern: '^\\d+$', description })
export const Address = (description: string) =>
  Type.String({ pattern: '^0x[0-9a-fA-F]{40}$', description: `${description} (EIP-55)` })
export const Hash = (description: string) => Type.String({ pattern: '^0x[0-9a-f]{64}$', description })
export const Instant = (description: string) =>
  Type.String({ format: 'date-time', description: `${description} (ISO 8601, UTC)` })
export const Id = (options?: TSchemaOptions) => Type.String({ format: 'uuid', ...options })
export const Texts = (description: string) =>
  Type.Object({ fr: Type.String(), en: Type.String() }, { description })
