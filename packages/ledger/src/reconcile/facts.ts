/** A record as flat text, so that two of them can be compared and shown: `block.number` → `12`. */
export type Facts = Readonly<Record<string, string>>

/** Amounts in decimal, times in ISO 8601. What is undefined is left out: the other side is not asked for it. */
export function factsOf(record: object): Facts {
  return Object.fromEntries(entriesOf(record))
}

function entriesOf(record: object, prefix = ''): [string, string][] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (value === undefined) return []
    if (value instanceof Date) return [[prefix + name, value.toISOString()]]
    if (typeof value === 'object' && value !== null) return entriesOf(value, `${prefix}${name}.`)
    return [[prefix + name, String(value)]]
  })
}
