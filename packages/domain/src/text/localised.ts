export const locales = ['fr', 'en'] as const

export type Locale = (typeof locales)[number]

/** A text in every language of the product. */
export type Localised = Record<Locale, string>
