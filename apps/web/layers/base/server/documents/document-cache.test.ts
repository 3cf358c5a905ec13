import { beforeEach, expect, it } from 'vitest'
import type { Document } from './document.ts'
import { createDocument } from './document.ts'
import { createDocumentCache } from './document-cache.ts'

let time = 0
let renders: { address: string; answer: (document: Document | Error) => void }[] = []
const page = (text: string, status = 200) => createDocument(status, {}, text)
const read = async (document: Promise<Document>) => String(await (await document).body('identity'))

function cacheOf(entries = 3) {
  return createDocumentCache({
    render: (address) =>
      new Promise((resolve, reject) => {
        const answer = (document: Document | Error) =>
          document instanceof Error ? reject(document) : resolve(document)
        renders.push({ address, answer })
      }),
    freshMs: 1000,
    staleMs: 2000,
    entries,
    now: () => time,
  })
}

beforeEach(() => {
  time = 1_000_000
  renders = []
})

it('renders once for all who ask at once, and not again while it is fresh', async () => {
  const ask = cacheOf()
  const readers = [ask('/'), ask('/'), ask('/')]
  renders[0]?.answer(page('one'))
  expect(await Promise.all(readers.map(read))).toEqual(['one', 'one', 'one'])
  time += 1000
  expect(await read(ask('/'))).toBe('one')
  expect(renders).toHaveLength(1)
})

it('serves the former one while the next is rendered, and waits when that is too old', async () => {
  const ask = cacheOf()
  const first = ask('/')
  renders[0]?.answer(page('one'))
  await first
  time += 1500
  expect(await read(ask('/'))).toBe('one')
  expect(renders).toHaveLength(2)
  time += 501
  const waiting = read(ask('/'))
  renders[1]?.answer(page('two'))
  expect(await waiting).toBe('two')
})

it('counts the age from the start of rendering: what changed meanwhile is not missed', async () => {
  const ask = cacheOf()
  const first = ask('/')
  time += 1900
  renders[0]?.answer(page('slow'))
  await first
  time += 101
  void ask('/')
  expect(renders).toHaveLength(2)
})

it('keeps neither faults nor what is not found', async () => {
  const ask = cacheOf()
  const missing = ask('/none')
  renders[0]?.answer(page('no', 404))
  expect((await missing).status).toBe(404)
  const failing = ask('/none')
  renders[1]?.answer(new Error('away'))
  await expect(failing).rejects.toThrow('away')
  const found = ask('/none')
  renders[2]?.answer(page('yes'))
  expect(await read(found)).toBe('yes')
})

it('lets those go that were asked for longest ago', async () => {
  const ask = cacheOf(2)
  for (const address of ['/a', '/b']) {
    const asked = ask(address)
    renders.at(-1)?.answer(page(address))
    await asked
  }
  await ask('/a')
  const third = ask('/c')
  renders.at(-1)?.answer(page('/c'))
  await third
  await ask('/a')
  void ask('/b')
  expect(renders.map(({ address }) => address)).toEqual(['/a', '/b', '/c', '/b'])
})
