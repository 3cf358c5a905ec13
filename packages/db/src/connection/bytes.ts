/** Hexadecimal text, as chains write it, to the bytes that SQL keeps. */
export function bytes(hex: string): Buffer {
  return Buffer.from(hex.slice(2), 'hex')
}

/** The bytes that SQL keeps to lower-case hexadecimal text. */
export function hex(buffer: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(buffer).toString('hex')}`
}
