import { expect, it } from 'vitest'
import { type Exchange, visitOf } from './visit-of.ts'

const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const asked = (url: string, headers: Exchange['headers'] = {}, changes: Partial<Exchange> = {}) =>
  visitOf({
    method: 'GET',
    url,
    headers: { 'user-agent': person, ...headers },
    status: 200,
    contentType: 'text/html;charset=utf-8',
    origin: 'https://amour.example',
    ...changes,
  })

it('counts a page by its path, without its query', () => {
  expect(asked('/vente?mail=alice@example.org#x')).toEqual([{ kind: 'page', value: '/vente' }])
  expect(asked('/en/')).toEqual([{ kind: 'page', value: '/en' }])
  expect(asked('/')).toEqual([{ kind: 'page', value: '/' }])
})

it.each([
  ['https://www.news.example/article?id=7', 'news.example'],
  ['https://amour.example/blog', undefined],
  ['android-app://com.example/', undefined],
  ['http://127.0.0.1/', undefined],
  ['nonsense', undefined],
])('of the page before, %s, keeps at most the host', (referer, host) => {
  const found = asked('/', { referer }).find(({ kind }) => kind === 'referrer')
  expect(found?.value).toBe(host)
})

it.each([
  ['utm_source=Newsletter&utm_campaign=launch', 'newsletter/launch'],
  ['utm_source=newsletter', 'newsletter/'],
  ['utm_source=newsletter&utm_campaign=alice@example.org', 'newsletter/'],
  ['utm_source=alice@example.org&utm_campaign=launch', undefined],
  [`utm_source=${'a'.repeat(41)}`, undefined],
  ['utm_campaign=launch', undefined],
])('of the campaign %s keeps words that name nobody', (query, value) => {
  expect(asked(`/?${query}`).find(({ kind }) => kind === 'campaign')?.value).toBe(value)
})

it.each<[string, Exchange['headers'], Partial<Exchange>]>([
  [
    'a robot',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    {},
  ],
  ['a program', { 'user-agent': 'curl/8.5.0' }, {}],
  ['nobody', { 'user-agent': undefined }, {}],
  ['a page fetched ahead', { 'sec-purpose': 'prefetch;prerender' }, {}],
  ['a page fetched ahead by Firefox', { 'x-moz': 'prefetch' }, {}],
  ['a script', { 'sec-fetch-dest': 'empty' }, {}],
  ['who signals Global Privacy Control', { 'sec-gpc': '1' }, {}],
  ['who signals Do Not Track', { dnt: '1' }, {}],
  ['another method', {}, { method: 'HEAD' }],
  ['a page that is not there', {}, { status: 404 }],
  ['a file', {}, { contentType: 'text/css' }],
  ['the API', {}, { url: '/api/v1/docs' }],
  ['a strange path', {}, { url: '/%F0%9F%92%8C' }],
  ['a long path', {}, { url: `/${'a'.repeat(200)}` }],
])('does not count %s', (_who, headers, changes) => {
  expect(asked('/vente', headers, changes)).toEqual([])
})
