import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { untilConfirmed } from './support/confirmation.ts'
import { becomeBuyer, reviewAmount } from './support/journey.ts'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'
import { approve } from './support/wallet.ts'
import { historyPath, wordsOf } from './support/words.ts'

const openVisitor = useVisitors()

/** A process of the stack, by its parent and its program. */
function processOf(program: string): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes(program))
    .filter((pid) => read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1] === String(stack.pid))
  expect(children, program).toHaveLength(1)
  return Number(children[0])
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

it('survives kill -9 of the API between the wallet and the confirmation', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await becomeBuyer(visitor)
  await reviewAmount(visitor, '0,1')
  await page.getByRole('button', { name: wordsOf('fr').buy }).click()
  process.kill(processOf('apps/api/src/server.ts'), 'SIGKILL')
  await approve(visitor)
  await untilConfirmed(visitor, 90_000)
  await page.goto(historyPath('fr'))
  await page.locator('[data-hash]').waitFor()
  expect(await page.locator('[data-hash]').count()).toBe(1)
})

it('takes a purchase up again after a reload in the middle', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await becomeBuyer(visitor)
  await reviewAmount(visitor, '0.1')
  await page.getByRole('button', { name: wordsOf('en').buy }).click()
  await approve(visitor)
  await page.locator('.transaction .hash code').first().waitFor()
  const hash = await page.locator('.transaction .hash code').first().getAttribute('title')
  await page.reload()
  await page.locator(`.transaction code[title="${hash}"]`).waitFor()
  await untilConfirmed(visitor)
})

it('gives a purchase back from the history', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await becomeBuyer(visitor)
  await reviewAmount(visitor, '0.1')
  await page.getByRole('button', { name: wordsOf('en').buy }).click()
  await approve(visitor)
  await untilConfirmed(visitor)
  await page.getByRole('link', { name: wordsOf('en').history }).click()
  await page.getByRole('button', { name: 'Give these tokens back' }).click()
  await page.getByRole('button', { name: /^Confirm: take back/ }).click()
  expect(await approve(visitor)).toContain('Withdraw')
  await page.getByText('your payment came back to you').waitFor({ timeout: 60_000 })
})

it('keeps the figures and what was typed when the server stops answering', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await becomeBuyer(visitor)
  await page.getByLabel(wordsOf('en').eth).fill('0.25')
  await page.route('**/api/v1/sale', (route) => route.abort())
  await page.getByText('These figures are a little old').waitFor({ timeout: 60_000 })
  expect(await page.getByLabel(wordsOf('en').eth).inputValue()).toBe('0.25')
  await page.unroute('**/api/v1/sale')
  await page.getByText('These figures are a little old').waitFor({ state: 'detached', timeout: 60_000 })
  expect(await page.getByLabel(wordsOf('en').eth).inputValue()).toBe('0.25')
})

/** Everything works that a visitor or a machine of ours would ask for. */
async function expectAllWell(): Promise<void> {
  for (const port of [stack.ports.apiMetrics, stack.ports.indexer, stack.ports.worker]) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`)
    await answer.text()
    expect(answer.status).toBe(200)
  }
  const sale = await fetch(`${stack.publicOrigin}/api/v1/sale`)
  expect([sale.status, sale.headers.get('age')]).toEqual([200, null])
  await sale.text()
  expect((await fetch(`${stack.mail.webUrl}/api/email`)).status).toBe(200)
  expect((await fetch(`${stack.publicOrigin}/vente`)).status).toBe(200)
}

const purchases = async () => {
  const answer = await fetch(`${stack.publicOrigin}/api/v1/sale`)
  const { purchases: count } = (await answer.json()) as { purchases: { value: string } }
  return Number(count.value)
}

it.each([
  ['PostgreSQL', 'postgres'],
  ['Redis', 'redis-server'],
  ['the chain', 'anvil'],
  ['the mail catcher', 'maildev'],
  ['the API', 'apps/api/src/server.ts'],
  ['the indexer', 'apps/indexer/src/main.ts'],
  ['the worker', 'apps/worker/src/main.ts'],
  ['the web server', 'server/index.mjs'],
])('has %s back by itself within ten seconds of kill -9, and nothing is lost', async (_name, program) => {
  await vi.waitFor(expectAllWell, { timeout: 30_000, interval: 200 })
  const before = await purchases()
  const killed = processOf(program)
  process.kill(killed, 'SIGKILL')
  await vi.waitFor(
    async () => {
      expect(processOf(program)).not.toBe(killed)
      await expectAllWell()
    },
    { timeout: 10_000, interval: 200 },
  )
  expect(await purchases()).toBeGreaterThanOrEqual(before)
})
