import { article7Sentence, disclosureOf, offerPhases } from '@amour/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyPage, type WebPage } from './support/every-page.ts'
import { enterPhase, resume, suspend } from './support/offer-phase.ts'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'
import { startWebWithoutApi } from './support/web-without-api.ts'
import { historyPath, salePath, wordsOf } from './support/words.ts'

const { publicOrigin } = stack
const openVisitor = useVisitors()

/** A figure in a currency, as pages write it. */
const price = /\d[\d\s.,\u00a0\u202f]*\s*(USD|EUR|ETH|USDC|EURC|€|\$)(?![A-Za-z])/
const callsToBuy = [wordsOf('fr'), wordsOf('en')].flatMap(({ buy, see }) => [
  see,
  buy.source.replace('^', ''),
])
let pages: WebPage[]

beforeAll(async () => {
  pages = await everyPage(publicOrigin)
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/',
      '/en',
      salePath('fr'),
      salePath('en'),
      historyPath('fr'),
      historyPath('en'),
    ]),
  )
})
afterAll(() => enterPhase('open'))

interface Page {
  status: number
  html: string
  text: string
}

/** What a page's reader sees, and all that came with it. */
async function read(path: string, origin = publicOrigin): Promise<Page> {
  const answer = await fetch(`${origin}${path}`)
  const html = await answer.text()
  const body = html.replace(/^.*?<body/s, '<body').replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
  return { status: answer.status, html, text: body.replace(/<[^>]*>/g, ' ').replace(/&#39;/g, '’') }
}

function expectNoPrice({ html, text }: Pick<Page, 'html' | 'text'>, path: string): void {
  expect(price.exec(text)?.[0], `price on ${path}`).toBeUndefined()
  expect(/priceUsd|softCapUsd/.exec(html)?.[0], `figures in the source of ${path}`).toBeUndefined()
}

function expectNoCallToBuy(text: string, path: string): void {
  const found = callsToBuy.filter((words) => text.includes(words))
  expect(found, `call to buy on ${path}`).toEqual([])
}

describe.each(offerPhases)('every page in the phase %s', (phase) => {
  const said = disclosureOf(phase, false)
  beforeAll(() => enterPhase(phase))

  it('says what may be said, and states what has to be stated', async () => {
    let all = ''
    for (const { language, path } of pages) {
      const { html, status, text } = await read(path)
      expect(status, path).toBe(200)
      expect(text.includes(article7Sentence[language]), `statement on ${path}`).toBe(said.article7Statement)
      if (!said.price) expectNoPrice({ html, text }, path)
      if (!said.callToBuy) expectNoCallToBuy(text, path)
      all += text
    }
    // What is looked for is there where it may be: the test is not blind.
    expect(price.test(all)).toBe(said.price)
    expect(callsToBuy.some((words) => all.includes(words))).toBe(said.callToBuy)
  })

  it('sells when open, and shows the way back to who has bought', async () => {
    const sale = await read(salePath('en'))
    expect(sale.text.includes(wordsOf('en').connect)).toBe(said.buying)
    const history = await read(historyPath('en'))
    expect(history.text).toContain('My purchases')
    expect((await fetch(`${publicOrigin}/api/v1/me/purchases`)).status).toBe(401)
  })
})

it('invites nobody while marketing is suspended, and sells on', async () => {
  await enterPhase('open')
  await suspend()
  try {
    for (const { language, path } of pages) {
      const { text } = await read(path)
      expect(text).toContain(article7Sentence[language])
      expectNoCallToBuy(text, path)
    }
    const { text } = await read(salePath('en'))
    expect(text).toContain('Promotion of this offer is suspended')
    expect(text).toContain(wordsOf('en').connect)
  } finally {
    await resume()
  }
})

it('says no more than before publication while the API is away, and hides no right', async () => {
  const web = await startWebWithoutApi()
  try {
    for (const { language, path } of pages) {
      const page = await read(path, web.origin)
      expect(page.status, path).toBe(200)
      expect(page.text, path).toContain(article7Sentence[language])
      expectNoPrice(page, path)
      expectNoCallToBuy(page.text, path)
    }
    expect((await read(historyPath('en'), web.origin)).text).toContain('My purchases')
  } finally {
    await web.stop()
  }
})

it('tells an open page of a new phase when its reader comes back', async () => {
  await enterPhase('published')
  const { page } = await openVisitor({ language: 'en' })
  await page.goto(salePath('en'))
  await page.getByText('purchases are not open').waitFor()
  expect(await page.getByText(article7Sentence.en).count()).toBe(1)
  await enterPhase('open')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.getByRole('button', { name: wordsOf('en').connect }).waitFor()
})
