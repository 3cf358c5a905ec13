import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type ChosenPort, choosePorts } from './choose-ports.ts'

const chosen: ChosenPort[] = []

async function choose(): Promise<ChosenPort[]> {
  const ports = Object.values(await choosePorts())
  chosen.push(...ports)
  return ports
}

afterEach(() => Promise.all(chosen.splice(0).map(({ release }) => release())))

test('two stacks that start at once never choose the same port', async () => {
  const [one, other] = await Promise.all([choose(), choose()])
  const numbers = [...one, ...other].map(({ port }) => port)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a port that was let go can be taken by its server, and letting go twice does no harm', async () => {
  const [first] = await choose()
  await first?.release()
  await first?.release()
  const server = createServer().listen(first?.port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
})
