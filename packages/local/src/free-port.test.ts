import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'

test('a preferred port that is free is taken as it is', async () => {
  const { port } = await freePort()
  await expect(freePort(port + 1000 > 65_000 ? port - 1000 : port + 1000)).resolves.toMatchObject({
    moved: false,
  })
})

test('a port that is taken gets another one, and says so', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const chosen = await freePort(taken)
  expect(chosen.moved).toBe(true)
  expect(chosen.port).not.toBe(taken)
  server.close()
})
