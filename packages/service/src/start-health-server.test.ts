import { Counter, Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { startHealthServer } from './start-health-server.ts'

it('answers probes and metrics', async () => {
  const metrics = new Registry()
  new Counter({ name: 'things_total', help: 'Things', registers: [metrics] }).inc()
  let ready = false
  const server = await startHealthServer({
    port: 0,
    metrics,
    readiness: () => ({ ready, fields: { lag: 7 } }),
  })
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`)

  expect((await get('/health/live')).status).toBe(200)
  const early = await get('/health/ready')
  expect([early.status, await early.json()]).toEqual([503, { status: 'not-ready', lag: 7 }])
  ready = true
  expect((await get('/health/ready?verbose')).status).toBe(200)
  expect(await (await get('/metrics')).text()).toContain('things_total 1')
  expect((await get('/elsewhere')).status).toBe(404)
  await server.close()
})
