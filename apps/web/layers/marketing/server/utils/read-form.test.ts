import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readForm } from './read-form.ts'

const form = 'application/x-www-form-urlencoded'

function request(
  chunks: string[],
  headers: Record<string, string> = { 'content-type': form },
): IncomingMessage {
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  return Object.assign(stream, { headers }) as unknown as IncomingMessage
}

it('reads fields, repeated ones too, across chunks', async () => {
  const fields = await readForm(request(['email=a%40b.ex', 'ample&topics=x&topics=%C3%A9']))
  if (typeof fields === 'string') throw new Error(fields)
  expect(fields.get('email')).toBe('a@b.example')
  expect(fields.getAll('topics')).toEqual(['x', 'é'])
})

it('stops at what is too large, said or not', async () => {
  expect(await readForm(request(['x'], { 'content-type': form, 'content-length': '10000000' }))).toBe(
    'too-large',
  )
  expect(await readForm(request(Array.from({ length: 200 }, () => 'x'.repeat(1_000))))).toBe('too-large')
})

it('takes nothing else for a form', async () => {
  expect(await readForm(request(['{}'], { 'content-type': 'application/json' }))).toBe('not-a-form')
  expect(await readForm(request(['x'], {}))).toBe('not-a-form')
})
