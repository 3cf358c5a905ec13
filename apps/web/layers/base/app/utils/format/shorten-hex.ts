/** `0x1234…cdef` of an address or hash; what is short already stays whole. */
export function shortenHex(hex: string, digits = 4): string {
  return hex.length <= 2 * digits + 3 ? hex : `${hex.slice(0, digits + 2)}…${hex.slice(-digits)}`
}
