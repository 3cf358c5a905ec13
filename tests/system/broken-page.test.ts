import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations } from './support/accessibility.ts'
import { stack } from './support/stack.ts'
import type { OtherWeb } from './support/start-web.ts'
import { useVisitors } from './support/visitor.ts'
import { startWebWithNonsense } from './support/web-with-nonsense.ts'
import { salePath } from './support/words.ts'

const openVisitor = useVisitors()
const { ports } = stack
let web: OtherWeb

beforeAll(async () => {
  web = await startWebWithNonsense(`http://127.0.0.1:${ports.api}`, ['/api/v1/sale', '/api/v1/token'])
})
afterAll(() => web.stop())

describe.each([
  { language: 'fr', lang: 'fr-FR', home: '/', token: '/jeton', title: /tache d’encre/, again: 'Réessayer' },
  { language: 'en', lang: 'en-GB', home: '/en', token: '/en/token', title: /ink blot/, again: 'Try again' },
] as const)(
  'a page that cannot be written, in $language',
  ({ again, home, lang, language, title, token }) => {
    it.each([
      ['a document', token],
      ['an application', salePath(language)],
    ])('says so without detail and is kept by nobody: %s', async (_, path) => {
      const answer = await fetch(web.origin + path, { headers: { accept: 'text/html' } })
      const html = await answer.text()
      expect(answer.status).toBe(500)
      expect(answer.headers.get('cache-control')).toMatch(/no-(store|cache)/)
      expect(answer.headers.get('etag')).toBeNull()
      expect(html).toContain(`lang="${lang}"`)
      expect(html).toContain('noindex')
      expect(html).toContain('<footer')
      expect(html).not.toMatch(/TypeError|Cannot read|undefined|node_modules|\.mjs:/)
    })

    it('tells a client that reads no page nothing of the cause either', async () => {
      const answer = await fetch(web.origin + token, { headers: { accept: 'application/json' } })
      expect(answer.status).toBe(500)
      expect(await answer.text()).not.toMatch(/TypeError|Cannot read|undefined|node_modules|\.mjs:/)
    })

    it('is a page to read, with a way back, without script', async () => {
      const visitor = await openVisitor({ language, javaScriptEnabled: false })
      const { page } = visitor
      await page.goto(web.origin + token)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(title)
      const back = page.locator('main nav a')
      expect(await back.first().innerText()).toContain(again)
      expect(await back.first().getAttribute('href')).toBe(token)
      expect(await back.nth(1).getAttribute('href')).toBe(home)
      await page.locator('footer a[href$="/documents"]').click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Documents')
    })

    it('has no fault that axe can find', async () => {
      const visitor = await openVisitor({ language, colorScheme: 'dark' })
      await visitor.page.goto(web.origin + token)
      await expectNoViolations(visitor, token)
    })
  },
)
