import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'
import { salePath, wordsOf } from './support/words.ts'

const openVisitor = useVisitors()
const { publicOrigin } = stack
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${publicOrigin}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' })

/** What the landing may weigh in scripts, all of them, as they travel. */
const SCRIPT_BUDGET = 40_000

describe.each([
  { language: 'fr', home: '/', missing: '/rien', lang: 'fr-FR' },
  { language: 'en', home: '/en', missing: '/en/nothing', lang: 'en-GB' },
] as const)('documents in $language', ({ language, home, missing, lang }) => {
  it('carries little script, none of it inline', async () => {
    const html = await (await ask(home)).text()
    const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    expect(scripts.length).toBeGreaterThan(0)
    let bytes = 0
    for (const [, attributes = '', inline = ''] of scripts) {
      if (attributes.includes('application/ld+json')) continue
      expect(inline).toBe('')
      const source = /src="([^"]+)"/.exec(attributes)?.[1] ?? ''
      bytes += gzipSync(await (await ask(source)).text()).length
    }
    expect(bytes).toBeLessThan(SCRIPT_BUDGET)
    expect(html).not.toMatch(/modulepreload|__NUXT_DATA__|importmap/)
  })

  it('is the same for all readers, and not sent twice to one who has it', async () => {
    const answer = await ask(home, { cookie: 'amour-session=somebody' })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=1')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    const etag = answer.headers.get('etag') ?? ''
    const again = await ask(home, { 'if-none-match': etag })
    expect([200, 304]).toContain(again.status)
    expect(answer.headers.get('vary')).toBe('accept-encoding')
  })

  it('answers 404 in its own language, with the whole frame and without script', async () => {
    const answer = await ask(missing)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain(`lang="${lang}"`)
    expect(html).toContain('<footer')
    expect(html).not.toContain('modulepreload')
  })

  it('works with scripts off: menu, language and the way to the sale', async () => {
    const visitor = await openVisitor({ language, javaScriptEnabled: false })
    const { page } = visitor
    await page.goto(home)
    await page.locator('header summary').click()
    expect(await page.locator('header details nav a').first().isVisible()).toBe(true)
    await page.locator('header [hreflang]').click()
    expect(await page.locator('html').getAttribute('lang')).not.toBe(lang)
    await page.goto(home)
    await page
      .getByRole('link', { name: wordsOf(language).see })
      .first()
      .click()
    expect(new URL(page.url()).pathname).toBe(salePath(language))
    expect(await page.locator('h1').innerText()).toBeTruthy()
  })
})

it('keeps the chosen paper from a document to an application, before anything is painted', async () => {
  const visitor = await openVisitor({ colorScheme: 'light' })
  const { page } = visitor
  await page.goto('/')
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(await scheme()).toBe('light')
  await page.locator('header [data-theme-switch]').click()
  expect(await scheme()).toBe('dark')
  await page.goto('/vente')
  expect(await scheme()).toBe('dark')
  await page.locator('header [data-theme-switch]').click()
  expect(await scheme()).toBe('light')
})

it('closes the menu by Escape, and leads from an application to a document by a whole load', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await page.goto('/vente')
  const menu = page.locator('header details')
  await menu.locator('summary').click()
  await page.keyboard.press('Escape')
  expect(await menu.getAttribute('open')).toBeNull()
  await page.getByRole('link', { name: 'Amour, accueil' }).first().click()
  await page.waitForURL(`${publicOrigin}/`)
  expect(await page.evaluate(() => '__vue_app__' in (document.querySelector('#__nuxt') ?? {}))).toBe(false)
})

it('follows the ledger without a reload, and leaves open what the reader opened', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await page.goto('/en')
  const figure = page.locator('[data-live=figures] details').first()
  await figure.locator('summary').click()
  const block = await figure.locator('summary').innerText()
  await expect
    .poll(() => figure.locator('summary').innerText(), { timeout: 60_000 })
    .not.toContain(block.split(' · ')[0])
  expect(await figure.getAttribute('open')).not.toBeNull()
})

it('moves between pages of the application without a load, and loads documents whole', async () => {
  const { page } = await openVisitor({ viewport: { width: 1280, height: 900 } })
  const loaded: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loaded.push(new URL(request.url()).pathname)
  })
  const follow = async (name: string) => {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
    return page
      .getByRole('link', { name, exact: true, includeHidden: true })
      .and(page.locator('[aria-current]'))
      .first()
      .waitFor({ state: 'attached' })
  }
  await page.goto(salePath('fr'))
  await page.locator('button.seal:not(.asleep)').first().waitFor()
  await follow('Mes achats')
  await follow('La vente')
  expect(loaded).toEqual([salePath('fr')])
  await follow('Le journal')
  expect(loaded).toEqual([salePath('fr'), '/blog'])
  await page.goBack()
  await page.locator('h1').waitFor()
  expect(new URL(page.url()).pathname).toBe(salePath('fr'))
})
