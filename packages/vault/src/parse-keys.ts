const MOST_VERSIONS = 255

/**
 * Keys by version, in the order they are written.
 *
 * @throws TypeError that names no key
 */
export function parseKeys(text: string): ReadonlyMap<number, Buffer> {
  const keys = new Map<number, Buffer>()
  for (const pair of text.split(',')) {
    const match = /^(\d{1,3}):([0-9a-f]{64})$/.exec(pair.trim())
    const version = Number(match?.[1])
    if (!match?.[2] || version < 1 || version > MOST_VERSIONS || keys.has(version)) {
      throw new TypeError('Keys are written version:hex, versions from 1 to 255, each once')
    }
    keys.set(version, Buffer.from(match[2], 'hex'))
  }
  return keys
}
