import { expect, it } from 'vitest'
import { pageRules } from './page-rules.ts'

it('takes the scripts of documents away, and leaves those of applications', () => {
  expect(
    pageRules([
      { path: '/', document: true },
      { path: '/en/sale', document: false },
      { path: '/blog/:slug()', document: true },
    ]),
  ).toEqual({
    '/': { noScripts: true },
    '/en/sale': { noScripts: false },
    '/blog/**': { noScripts: true },
  })
})

it('refuses two kinds under one rule', () => {
  const pages = [
    { path: '/x/:id()', document: true },
    { path: '/x/:name()', document: false },
  ]
  expect(() => pageRules(pages)).toThrow('/x/**')
})

it('refuses a page for every address', () => {
  expect(() => pageRules([{ path: '/:rest(.*)*', document: true }])).toThrow('folder')
})
