import pg from 'pg'
import { timeLeft } from './deadline.ts'

const MARK = '/* prepared: '

/** Marks a statement to be parsed and planned once for each connection. Its text must be the same each time. */
export function preparedAs(name: string): string {
  return `${MARK}${name} */ `
}

/** What ends a transaction is sent however late it is. */
const ENDS = ['commit', 'rollback']

/**
 * Sends statements that `preparedAs` begins under their name; Kysely itself knows no prepared statements. None waits longer than the
 * deadline that holds where it is sent, and a connection whose answer did not come is given up: the next answer on it would be the late one.
 */
export class PreparingClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const [text, values, ...rest] = parameters
    if (typeof text !== 'string') return this.#send(parameters)
    const name = text.startsWith(MARK) ? text.slice(MARK.length, text.indexOf(' */')) : undefined
    const left = ENDS.includes(text) ? undefined : timeLeft()
    const statement = { text, values, ...(name && { name }), ...(left && { query_timeout: left }) }
    return this.#send([statement, ...rest])
  }

  #send(parameters: unknown[]): never {
    const answer: unknown = Reflect.apply(super.query as (...given: unknown[]) => unknown, this, parameters)
    if (answer instanceof Promise) answer.catch((error: unknown) => this.#giveUpWhenLate(error))
    return answer as never
  }

  #giveUpWhenLate(error: unknown): void {
    // `end` breaks off what runs, and the pool takes no client back that is ending.
    if (error instanceof Error && error.message === 'Query read timeout') void this.end()
  }
}
