/**
 * What the pages' fonts can write: French, English and their neighbours. The narrow no-break space is left to the next font of the list:
 * theirs is too thin to part thousands.
 */
export const characters = [range(0x20, 0x7e), range(0xa0, 0xff), 'ŒœŸ‐‑–—‘’‚“”„†•…‰‹›€™−≈←→'].join('')

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
