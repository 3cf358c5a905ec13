import { expect } from 'vitest'

/** Every text of a locale file by its path. */
export function textsByPath(tree: object, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const place = path ? `${path}.${key}` : key
    return typeof value === 'object' && value !== null
      ? [...textsByPath(value, place)]
      : [[place, String(value)] as const]
  })
  return new Map(entries)
}

/**
 * Both languages have the same texts, and French sets its punctuation apart with narrow no-break spaces. An at sign is written
 * `{'@'}`: alone it would begin a link to another text, which is an error of the message.
 */
export function expectTwinTexts(fr: object, en: object): void {
  const french = textsByPath(fr)
  expect([...french.keys()].sort()).toEqual([...textsByPath(en).keys()].sort())
  for (const [path, text] of french)
    expect(text.replaceAll("{'@'}", ''), path).not.toMatch(/ [;:!?%»]|« |'|@/)
}
