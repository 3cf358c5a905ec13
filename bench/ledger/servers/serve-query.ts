import pg from 'pg'
import { readFileSync } from 'node:fs'
import { listen } from './listen.ts'

/** The least that a server can do with a database: one prepared statement for each request, its rows as JSON. */
const { text, values } = JSON.parse(readFileSync(process.env['QUERY_FILE'] ?? '', 'utf8'), reviveBytes) as {
  text: string
  values: unknown[]
}
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 })

listen((_request, response) => {
  pool.query({ name: 'query', text, values }).then(
    ({ rows }) => {
      const body = JSON.stringify(rows)
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      })
      response.end(body)
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})

function reviveBytes(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'
  return isBytes && 'data' in value ? Buffer.from(value.data as number[]) : value
}
