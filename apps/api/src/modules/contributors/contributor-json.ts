import type { Contributor } from './schemas.ts'

/** Contributors as one JSON array, a line each. */
export async function* contributorJson(rows: AsyncIterable<Contributor>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(row)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
