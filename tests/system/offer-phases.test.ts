import { article7Sentence, disclosureOf, offerPhases } from '@amour/domain'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { everyPage, type WebPage } from './support/every-page.ts'
import { enterPhase } from './support/offer-phase.ts'
import { useVisitors } from './support/visitor.ts'
import { historyPath, salePath, wordsOf } from './support/words.ts'

const { publicOrigin } = inject('stack')
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

/** What a page's reader sees, and all that came with it. */
async function read(path: string): Promise<{ status: number; html: string; text: string }> {
  const answer = await fetch(`${publicOrigin}${path}`)
  const html = await answer.text()
  const body = html.replace(/^.*?<body/s, '<body').replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
  return { status: answer.status, html, text: body.replace(/<[^>]*>/g, ' ').replace(/&#39;/g, '’') }
}

describe.each(offerPhases)('every page in the phase %s', (phase) => {
  const said = disclosureOf(phase, false)
  beforeAll(() => enterPhase(phase))

  it('says what may be said, and states what has to be stated', async () => {
    for (const { language, path } of pages) {
      const { html, status, text } = await read(path)
      expect(status, path).toBe(200)
      expect(text.includes(article7Sentence[language]), `statement on ${path}`).toBe(said.article7Statement)
      if (!said.price) {
        expect(price.exec(text)?.[0], `price on ${path}`).toBeUndefined()
        expect(/priceUsd|softCapUsd/.exec(html)?.[0], `figures in the source of ${path}`).toBeUndefined()
      }
      if (!said.callToBuy && !said.buying) {
        expect(
          callsToBuy.filter((words) => text.includes(words)),
          `call to buy on ${path}`,
        ).toEqual([])
      }
    }
  })

  it('sells when open, and shows the way back to who has bought', async () => {
    const sale = await read(salePath('en'))
    expect(sale.text.includes(wordsOf('en').connect)).toBe(said.buying)
    const history = await read(historyPath('en'))
    expect(history.text).toContain('My purchases')
    expect((await fetch(`${publicOrigin}/api/v1/me/purchases`)).status).toBe(401)
  })
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
