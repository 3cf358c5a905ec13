import pg from 'pg'

const MARK = '/* prepared: '

/** Marks a statement to be parsed and planned once for each connection. Its text must be the same each time. */
export function preparedAs(name: string): string {
  return `${MARK}${name} */ `
}

/** Sends statements that `preparedAs` begins under their name; Kysely itself knows no prepared statements. */
export class PreparingClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const [text, values, ...rest] = parameters
    const isMarked = typeof text === 'string' && text.startsWith(MARK)
    const name = isMarked && text.slice(MARK.length, text.indexOf(' */'))
    const given = name ? [{ name, text, values }, ...rest] : parameters
    return Reflect.apply(super.query as (...given: unknown[]) => unknown, this, given) as never
  }
}
