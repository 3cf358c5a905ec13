import { recordManyPurchases } from '@amour/db/testing'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployTestSale } from '../test/deploy-test-sale.ts'
import { arbitraryRequest, curlLine, type FuzzedRequest } from '../test/fuzz/arbitrary-request.ts'
import { type OpenApiDocument, type Operation, operationsOf } from '../test/fuzz/operations.ts'
import { openTestApi, type TestApi } from '../test/open-test-api.ts'
import { fromAnywhere, fromOurPages, signIn } from '../test/sign-in.ts'
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
let callers: Record<string, string>[]
beforeAll(async () => {
  chain = await startTestChain()
  const sale = await deployTestSale(chain)
  const admin = devAccount(2)
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale, adminWallets: [admin.address] })
  await recordManyPurchases(api.database, { ...sale, buyer: `0x${'b0'.repeat(20)}`, count: 1_200 })
  callers = [{}, fromOurPages, { ...fromOurPages, ...(await signIn(api.app, admin)) }]
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
    headers: { ...fromAnywhere(), ...headers },
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
  // An address whose parameter cannot be read is no address of ours.
  if (statusCode === 404 && body.includes('request.not-found')) return undefined
  const declared = operation.responses[String(statusCode)]
  if (!declared) return `${statusCode} is not declared`
  const schema = declared.content?.[type]?.schema
  if (body === '' || (type.startsWith('text/') && schema === undefined)) return undefined
  if (!schema) return `${type || 'no type'} is not declared with ${statusCode}`
  if (!type.endsWith('json')) return undefined
  const path = `#/paths/${pointer(operation.path)}/${operation.method.toLowerCase()}/responses/${statusCode}/content/${pointer(type)}/schema`
  const valid = ajv.getSchema(`api${path}`) ?? ajv.compile({ $ref: `api${path}` })
  return valid(JSON.parse(body)) ? undefined : `against its schema: ${ajv.errorsText(valid.errors)}`
}

const pointer = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))

it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  'answers whatever is asked of %s as it has declared',
  { timeout: deep ? 600_000 : 120_000 },
  async (_name, operation) => {
    const request = fc
      .constantFrom(0, 1, 2)
      .chain((caller) => arbitraryRequest(operation, callers[caller] ?? {}))
    await fc.assert(
      fc.asyncProperty(request, async (fuzzed) => {
        const fault = faultOf(operation, await send(fuzzed))
        if (fault) throw new Error(`${fault}\n${curlLine(fuzzed)}`)
      }),
      { numRuns: Math.ceil(requests / operations.length) },
    )
    expect(operations.length).toBeGreaterThan(25)
  },
)
