import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openapiDocument } from './openapi-document.ts'

interface Operation {
  operationId?: string
  responses: Record<string, { content?: Record<string, unknown> }>
}

const document = (await openapiDocument()) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
)

it('is OpenAPI 3.1 and names each operation once', () => {
  expect(document.openapi).toBe('3.1.0')
  const names = operations.map(({ operation }) => operation.operationId)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(operations.length)
})

it.each(operations)('$name declares its problems', ({ method, operation }) => {
  const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
  for (const [, { content }] of refusals) expect(content).toHaveProperty(['application/problem+json'])
  const statuses = refusals.map(([status]) => status)
  expect(statuses).toEqual(expect.arrayContaining(['429', '500']))
  // Mail programs unsubscribe from anywhere (RFC 8058).
  const fromAnywhere = operation.operationId === 'unsubscribeLead'
  if (method !== 'get' && !fromAnywhere) expect(statuses).toContain('403')
})

it('refers to nothing that is not in it', () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)
  const missing = [...references]
    .map(([, name]) => name ?? '')
    .filter((name) => !(name in document.components.schemas))
  expect(missing).toEqual([])
})

it('is the committed one', async () => {
  const committed = new URL('../../../packages/api-client/src/api/openapi.json', import.meta.url)
  expect(JSON.parse(await readFile(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)))
})
