import { expect, it } from 'vitest'
import { atTheGate, notAllowedDocument } from './page-gate.ts'

const knock = (method: string, url: string, takesForms = false) => atTheGate({ method, url, takesForms })

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', ''])(
  'refuses %s of a page',
  (method) => {
    expect(knock(method, '/vente')).toBe(notAllowedDocument)
  },
)

it('lets readers in, and forms where a page takes them', () => {
  expect(knock('GET', '/vente')).toBeUndefined()
  expect(knock('HEAD', '/')).toBeUndefined()
  expect(knock('POST', '/lettres', true)).toBeUndefined()
  expect(knock('PUT', '/lettres', true)).toBe(notAllowedDocument)
})

it.each([
  ['/vente/', '/vente'],
  ['/en/', '/en'],
  ['/en/sale/?utm_source=x', '/en/sale?utm_source=x'],
  ['/vente/?a=b?c', '/vente?a=b?c'],
])('leads %s to %s', (url, location) => {
  expect(knock('GET', url)).toMatchObject({ status: 301, headers: { location } })
})

it.each(['//evil.example/', '/\\evil.example/', '/a//', '//', '/'])('leads nobody away by %s', (url) => {
  expect(knock('GET', url)).toBeUndefined()
})
