/**
 * Script tags of a page's islands. Blocking ones, `<name>.blocking`, are classic scripts: they run before anything is painted.
 *
 * @throws Error for a name that no layer has.
 */
export function islandTags(
  names: Iterable<string>,
  files: Readonly<Record<string, string>>,
): { blocking: string; modules: string } {
  const tags = { blocking: '', modules: '' }
  for (const name of names) {
    const file = files[name]
    if (!file) throw new Error(`There is no island ${name}`)
    if (name.endsWith('.blocking')) tags.blocking += `<script src="${file}"></script>`
    else tags.modules += `<script type="module" src="${file}"></script>`
  }
  return tags
}
