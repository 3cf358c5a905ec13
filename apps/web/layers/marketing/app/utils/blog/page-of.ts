/** A page of a list: what it shows, which it is, and how many there are. */
export interface ListPage<Item> {
  items: Item[]
  page: number
  pages: number
}

/** Articles on a page of the journal. */
const SIZE = 12

/**
 * The page of a list by its number in an address. An empty list has one page; the first page has the list's own address, so “1” names
 * none, as do numbers past the end and whatever is no number.
 */
export function pageOf<Item>(list: readonly Item[], asked?: string, size = SIZE): ListPage<Item> | undefined {
  const pages = Math.max(1, Math.ceil(list.length / size))
  if (asked !== undefined && !/^([2-9]|[1-9]\d{1,5})$/.test(asked)) return undefined
  const page = Number(asked ?? 1)
  if (page > pages) return undefined
  return { items: list.slice((page - 1) * size, page * size), page, pages }
}
