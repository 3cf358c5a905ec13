import { expect, test } from 'vitest'
import { showProgress } from './show-progress.ts'

function recorder(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 80, write: (text: string) => written.push(text), text: () => written.join('') }
}

const quick = { title: 'Quick', work: () => Promise.resolve() }
const broken = { title: 'Broken', work: () => Promise.reject(new Error('out of letters')) }

test('without a terminal there is one line a step and nothing that moves', async () => {
  const output = recorder(false)
  await showProgress([quick, { ...quick, title: 'Other' }], output)
  expect(output.text()).toMatch(/^✔ Quick \(\d\.\d s\)\n✔ Other \(\d\.\d s\)\n$/)
})

test('a terminal shows what is awaited', async () => {
  const output = recorder(true)
  await showProgress([quick], output)
  expect(output.text()).toContain('… Quick')
})

test('the first failure is the one that is shown', async () => {
  const output = recorder(false)
  const dependent = { title: 'Dependent', work: () => broken.work() }
  await expect(showProgress([broken, dependent], output)).rejects.toThrow('out of letters')
  expect(output.text()).toBe('✘ Broken\n')
})
