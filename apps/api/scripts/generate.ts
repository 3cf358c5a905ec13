import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openapiDocument } from '../src/openapi-document.ts'

const target = fileURLToPath(new URL('../../../packages/api-client/src/api/openapi.json', import.meta.url))

await writeFile(target, `${JSON.stringify(await openapiDocument(), null, 2)}\n`)
