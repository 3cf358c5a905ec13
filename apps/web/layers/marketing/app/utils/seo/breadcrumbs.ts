import type { BreadcrumbList } from 'schema-dts'

/** The way to a page, from the home page to itself. */
export function breadcrumbs(
  origin: string,
  trail: readonly { name: string; path: string }[],
): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, origin).href,
    })),
  }
}
