/** The address of a page as vue-router writes it, and whether the page is a document. */
export interface PageAddress {
  path: string
  document: boolean
}

export type PageRules = Record<string, { noScripts: boolean }>

/**
 * Nitro's route rules for pages: documents have no scripts, applications have them whatever a wider rule says.
 *
 * @throws Error when an application and a document would share a rule, because their addresses differ in parameters only, and
 * for a page that would take every address: rules hold for the API and files, too.
 */
export function pageRules(pages: readonly PageAddress[]): PageRules {
  const rules: PageRules = {}
  for (const { path, document } of pages) {
    const pattern = rulePattern(path)
    if (pattern === '/**') throw new Error(`${path} takes every address; put the page into a folder.`)
    if (rules[pattern] && rules[pattern].noScripts !== document)
      throw new Error(`${pattern} would be a document and an application at once; give one another address.`)
    rules[pattern] = { noScripts: document }
  }
  return rules
}

/** `/blog/:slug()` reads `/blog/**`: everything from the first parameter on. */
function rulePattern(path: string): string {
  const parameter = path.indexOf(':')
  return parameter === -1 ? path : `${path.slice(0, path.lastIndexOf('/', parameter))}/**`
}
