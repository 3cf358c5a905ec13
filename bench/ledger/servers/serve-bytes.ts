import { readFileSync } from 'node:fs'
import { listen } from './listen.ts'

/** The least that a server can do: the same bytes for everybody. */
const body = readFileSync(process.env['BODY_FILE'] ?? '')

listen((_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-cache',
  })
  response.end(body)
})
