import { mkdir, writeFile } from 'node:fs/promises'
import { renderConfigurationPage } from '../src/reference/render-configuration-page.ts'
import { renderEnvExample } from '../src/reference/render-env-example.ts'

const root = new URL('../../../', import.meta.url)

await mkdir(new URL('docs/reference/', root), { recursive: true })
await writeFile(new URL('.env.example', root), renderEnvExample())
await writeFile(new URL('docs/reference/configuration.md', root), renderConfigurationPage())
