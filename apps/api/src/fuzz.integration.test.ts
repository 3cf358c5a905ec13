import { recordManyPurchases } from '@amour/db/testing'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployTestSale } from '../test/deploy-test-sale.ts'
import { gatherCast } from '../test/fuzz/callers.ts'
import { arbitraryRequest, curlLine, type FuzzedRequest } from '../test/fuzz/arbitrary-request.ts'
import { type OpenApiDocument, type Operation, operationsOf } from '../test/fuzz/operations.ts'
import { openTestApi, type TestApi } from '../test/open-test-api.ts'
import { openapiDocument } from './openapi-document.ts'

const deep = process.env['AMOUR_DEEP'] === '1'
const requests = deep ? 20_000 : 3_000
const SLOW_MS = 2_000
/** Of our files, of PostgreSQL, and of programs: nobody outside needs to know. */
const LEAKS =
  /node_modules|\.ts:\d+|\bat \w+ \(|pg_|select .+ from|insert into|relation "|syntax error|ECONN|\/src\//i

const document = (await openapiDocument()) as OpenApiDocument
const operations = operationsOf(document)
const ajv = new Ajv2020({ strict: false, allErrors: false })
;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
ajv.addSchema({ ...document, $id: 'api' } as object)

let chain: TestChain
let api: TestApi
const accounts = { admin: devAccount(2), buyer: devAccount(4) }
beforeAll(async () => {
  chain = await startTestChain()
  const sale = await deployTestSale(chain)
  const { admin, buyer } = accounts
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale, adminWallets: [admin.address] })
  await recordManyPurchases(api.database, { ...sale, buyer: buyer.address, count: 1_200 })
})
afterAll(async () => {
  await api.close()
  await chain.stop()
})

async function send({ headers, method, payload, url }: FuzzedRequest) {
  const begun = performance.now()
  const answer = await api.app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload !== undefined && { payload }),
  })
  return { answer, milliseconds: performance.now() - begun }
}

/** What is wrong with an answer, in a sentence. */
function faultOf(
  operation: Operation,
  { answer, milliseconds }: Awaited<ReturnType<typeof send>>,
): string | undefined {
  const { body, headers, statusCode } = answer
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? ''
  if (statusCode >= 500) return `${statusCode} ${body.slice(0, 300)}`
  if (milliseconds > SLOW_MS) return `${Math.round(milliseconds)} ms`
  if (statusCode >= 400 && LEAKS.test(body)) return `a leak: ${body.slice(0, 300)}`
  if ([429, 503].includes(statusCode) && !(Number(headers['retry-after']) > 0)) return 'no Retry-After'
  // An address whose parameter cannot be read is no address of ours.
  if (statusCode === 404 && operation.path.includes('{') && codeOf(body) === 'request.not-found')
    return undefined
  const declared = operation.responses[String(statusCode)]
  if (!declared) return `${statusCode} is not declared`
  const schema = declared.content?.[type]?.schema
  if (body === '') return [204, 304].includes(statusCode) ? undefined : `nothing with ${statusCode}`
  if (!schema) return `${type || 'no type'} is not declared with ${statusCode}`
  if (!type.endsWith('json')) return undefined
  const path = `#/paths/${pointer(operation.path)}/${operation.method.toLowerCase()}/responses/${statusCode}/content/${pointer(type)}/schema`
  const valid = ajv.getSchema(`api${path}`) ?? ajv.compile({ $ref: `api${path}` })
  return valid(JSON.parse(body)) ? undefined : `against its schema: ${ajv.errorsText(valid.errors)}`
}

const pointer = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))

/** The code of a problem document; undefined for anything else. */
function codeOf(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { code?: string }).code
  } catch {
    return undefined
  }
}

/** Refusals at the door, which say nothing of what lies behind it. */
const AT_THE_DOOR = /^(request\.|auth\.(required|admin-required|origin-refused)$|lead\.token-invalid$)/

it('reads every operation from the document', () => expect(operations.length).toBeGreaterThan(25))

it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  'answers whatever is asked of %s as it has declared',
  { timeout: deep ? 900_000 : 120_000 },
  async (_name, operation) => {
    const cast = await gatherCast(api, operation, accounts)
    let reached = 0
    await fc.assert(
      fc.asyncProperty(arbitraryRequest(operation, cast), async (fuzzed) => {
        const sent = await send(fuzzed)
        if (!AT_THE_DOOR.test(codeOf(sent.answer.body) ?? '')) reached += 1
        const fault = faultOf(operation, sent)
        if (fault) throw new Error(`${fault}\n${curlLine(fuzzed)}`)
      }),
      { numRuns: Math.ceil(requests / operations.length) },
    )
    expect(reached, 'requests that came past the door').toBeGreaterThan(0)
  },
)
