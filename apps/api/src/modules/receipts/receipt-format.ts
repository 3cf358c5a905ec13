import { formatUnits, type Locale } from '@amour/domain'

/** Numbers and dates as a receipt writes them: exactly, and in UTC. */
export function receiptFormat(language: Locale) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 18 })
  const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 18 })
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'trunc' })
  const instants = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  })
  return {
    integer: (value: bigint) => spaced(decimals.format(value)),
    instant: (time: Date) => spaced(instants.format(time)),
    amount: (value: bigint, places: number, unit: string) =>
      written(currencies.has(unit) ? cents : decimals, value, places, unit),
    /** For a headline: cut after two decimals, never rounded up. */
    short: (value: bigint, places: number, unit: string) => written(short, value, places, unit),
  }
}

/** What has cents. */
const currencies: ReadonlySet<string> = new Set(['USD', 'USDC', 'EURC'])

function written(writer: Intl.NumberFormat, value: bigint, places: number, unit: string): string {
  // Intl reads a decimal string exactly; the type asks for a template of a number.
  return spaced(`${writer.format(formatUnits(value, places) as `${number}`)}\u00a0${unit}`)
}

/** The narrow no-break space of our fonts is too thin to part thousands. */
function spaced(text: string): string {
  return text.replaceAll('\u202f', '\u00a0')
}
