import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { environmentFragments } from '../environment/environment-fragments.ts'
import { loadEnvironment } from '../environment/load-environment.ts'
import { environmentVariables } from './environment-variables.ts'
import { renderConfigurationPage } from './render-configuration-page.ts'
import { renderEnvExample } from './render-env-example.ts'

const root = new URL('../../../../', import.meta.url)
const committed = (file: string) => readFileSync(new URL(file, root), 'utf8')

it('is what is committed', () => {
  expect(committed('.env.example')).toBe(renderEnvExample())
  expect(committed('docs/reference/configuration.md')).toBe(renderConfigurationPage())
})

it('describes every variable, and shows an example for each that is required', () => {
  for (const { name, description, required, example } of environmentVariables()) {
    expect(description, name).not.toBe('')
    if (required) expect(example, name).not.toBe('')
  }
})

it('gives an example that loads', () => {
  const lines = renderEnvExample().matchAll(/^([A-Z_]+)=(.*)$/gm)
  const source = Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
  const names = Object.keys(environmentFragments) as (keyof typeof environmentFragments)[]
  expect(() => loadEnvironment(names, source)).not.toThrow()
})
