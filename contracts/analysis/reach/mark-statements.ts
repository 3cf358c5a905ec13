import { addStatementCoverageInstrumentation, latestSupportedSolidityVersion } from '@nomicfoundation/edr'

export interface Statement {
  file: string
  line: number
  /** The mark that it leaves, in hexadecimal. */
  mark: string
}

/** A file that tells which statements it runs, as Hardhat's own coverage has it, with the line each begins at. */
export function markStatements(file: string, content: string): { content: string; statements: Statement[] } {
  const version = latestSupportedSolidityVersion()
  const { source, metadata } = addStatementCoverageInstrumentation(content, file, version)
  const statements = metadata.map(({ tag, startUtf16, endUtf16 }) => {
    const text = content.slice(startUtf16, endUtf16)
    const start = startUtf16 + leadingTrivia(text)
    return { file, line: content.slice(0, start).split('\n').length, mark: Buffer.from(tag).toString('hex') }
  })
  return { content: source, statements }
}

/** Blanks and comments count as part of the statement that they come before. */
function leadingTrivia(text: string): number {
  return /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/.exec(text)?.[0].length ?? 0
}
