import type { Leaf } from './read-trees.ts'

interface TestName {
  readonly name: string
  /** The leaf's part of the name, as `testName` gives it. */
  readonly leaf: string
}

/**
 * The name that the test of a leaf begins with, after `test_` or `testFuzz_`: the words of its branch, after `RevertWhen_`
 * when it should revert and `When` when it should do anything else. In lower case, since a name does not say where its words end.
 */
export function testName({ branch, text }: Leaf): string {
  const words = branch
    .replace(/^when /, '')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()
  return text.startsWith('it should revert') ? `revertwhen_${words}` : `when${words}`
}

/** The tests in a Solidity source. What follows a further underscore tells tests of the same leaf apart. */
export function testNames(source: string): TestName[] {
  return [...source.matchAll(/function (test\w*)\(/g)].map(([, name = '']) => ({ name, leaf: leafOf(name) }))
}

function leafOf(name: string): string {
  const words = name
    .replace(/^test(Fuzz)?_/, '')
    .toLowerCase()
    .split('_')
  return words.slice(0, words[0] === 'revertwhen' ? 2 : 1).join('_')
}
