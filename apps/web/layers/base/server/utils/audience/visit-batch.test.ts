import { expect, it } from 'vitest'
import { type CountedVisit, createVisitBatch } from './visit-batch.ts'

const page = (value: string) => ({ kind: 'page', value }) as const

it('sends each key once with its visits, and nothing twice', async () => {
  const sent: CountedVisit[][] = []
  const batch = createVisitBatch(async (counts) => sent.push(counts))
  for (const path of ['/', '/vente', '/']) batch.add([page(path)])
  await batch.flush()
  await batch.flush()
  expect(sent).toEqual([
    [
      { ...page('/'), visits: 2 },
      { ...page('/vente'), visits: 1 },
    ],
  ])
})

it('holds a bounded number of keys, and goes on counting those it has', async () => {
  const sent: CountedVisit[][] = []
  const batch = createVisitBatch(async (counts) => sent.push(counts))
  for (let index = 0; index < 2_000; index += 1) batch.add([page(`/${index}`), page('/0')])
  await batch.flush()
  expect(sent[0]).toHaveLength(500)
  expect(sent[0]?.[0]).toEqual({ ...page('/0'), visits: 2_001 })
})

it('drops what cannot be sent, and goes on', async () => {
  let attempts = 0
  const batch = createVisitBatch(() => {
    attempts += 1
    throw new Error('The API is away')
  })
  batch.add([page('/')])
  await batch.flush()
  await batch.flush()
  expect(attempts).toBe(1)
})
