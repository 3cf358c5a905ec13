import Type from 'typebox'

/** An amount: digits, in quotes, so that no precision is lost. */
export const decimal = (description: string) => Type.String({ pattern: '^\\d+(\\.\\d+)?$', description })

/** A number of days, up to ten years. */
export const days = (description: string, minimum = 0) =>
  Type.Integer({ minimum, maximum: 3650, description })

/** An address with its checksum, which the rules check: a mistyped one cannot be told otherwise. */
export const address = (description: string) => Type.String({ pattern: '^0x[0-9a-fA-F]{40}$', description })

/** The options of an object that refuses unknown keys. */
export function closed(description?: string) {
  return { additionalProperties: false, ...(description && { description }) }
}

export const Localised = Type.Object(
  { fr: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  closed(),
)
