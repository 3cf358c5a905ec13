import { createDatabase, type Database } from '@amour/db'
import pg from 'pg'

export interface MortalDatabase {
  database: Database
  isDead(): boolean
  close(): Promise<void>
}

export interface MortalDatabaseOptions {
  url: string
  /** The statement at which the process dies, of those that it sends: 1 is the first. Never when left out. */
  diesAt?: number | undefined
  /** Whether the last statement still reaches PostgreSQL. Its answer does not come back. */
  lastArrives: boolean
}

/**
 * A database handle as of a process that is killed with SIGKILL between two statements: all its connections end at once, without
 * an answer, and nothing that it tries afterwards succeeds.
 */
export function openMortalDatabase({
  url,
  diesAt = Infinity,
  lastArrives,
}: MortalDatabaseOptions): MortalDatabase {
  const clients = new Set<pg.Client>()
  let statements = 0
  const isDead = () => statements >= diesAt

  function cut(): void {
    for (const client of clients) client.connection.stream.destroy()
  }

  class MortalClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config)
      clients.add(this)
      this.on('end', () => clients.delete(this))
    }

    override query = ((...statement: Parameters<pg.Client['query']>) => {
      const wasDead = isDead()
      statements += 1
      if (wasDead) return Promise.reject(new Error('The process is dead'))
      if (!isDead()) return super.query(...statement)
      if (!lastArrives) cut()
      const answer = super.query(...statement)
      if (lastArrives) setImmediate(cut)
      return answer
    }) as pg.Client['query']
  }

  const database = createDatabase({ url, applicationName: 'mortal', maxConnections: 2, Client: MortalClient })
  return { database, isDead, close: () => database.destroy() }
}
