interface NamedTests {
  /** As the page links to it. */
  readonly file: string
  readonly names: readonly string[]
}

/** The Solidity tests that a page names: those between a link to their source and the next link. */
export function testsNamedIn(page: string): NamedTests[] {
  return [...page.matchAll(/\]\(([^)]+\.t\.sol)\)([^[]*)/g)].map(([, file = '', text = '']) => ({
    file,
    names: [...text.matchAll(/`((?:test|testFuzz|invariant)_\w+)`/g)].map(([, name = '']) => name),
  }))
}

/** The relative links of a page, without what follows a `#`. */
export function linksIn(page: string): string[] {
  return [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link)
}

/** The parts of a page under headings of the third level. */
export function sectionsOf(page: string): { title: string; text: string }[] {
  return page
    .split(/^(?=##)/m)
    .filter((part) => part.startsWith('### '))
    .map((text) => ({ title: text.slice(4, text.indexOf('\n')), text }))
}

/** The whole numbers in one column of the table under a heading, from the top; 0 where it says something else. */
export function columnOf(page: string, heading: string, column: number): number[] {
  const part = page.slice(page.indexOf(heading) + heading.length).split('\n## ', 1)[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.slice(2).map((row) => row.split('|')[column + 1] ?? '')
  return cells.map((cell) => Number(cell.replaceAll(/[^\d]/g, '')))
}
