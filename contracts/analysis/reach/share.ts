/** How much of something is reached, from 0 to 1. */
export function share(parts: readonly { reached: boolean }[]): number {
  return parts.length === 0 ? 1 : parts.filter(({ reached }) => reached).length / parts.length
}
