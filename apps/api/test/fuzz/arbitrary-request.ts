import fc from 'fast-check'
import type { Cast, Known } from './callers.ts'
import type { JsonSchema, Operation } from './operations.ts'

/** A request as it is sent. */
export interface FuzzedRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

/** What breaks readers: of numbers, dates, Unicode, paths, SQL, prototypes. */
const HOSTILE = [
  '',
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  '0x',
  'null',
  '[]',
  '{}',
  '%00',
  '%ff',
  '..',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '\u0000',
  '\ud800',
  '\u202e',
  '0000-01-01',
  '2999-12-31',
  '2026-02-30',
  '😀'.repeat(50),
  'a'.repeat(3_000),
]

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }))

/** How a request is drawn: with what is known, and with or without what nobody asked for. */
interface Manner {
  readonly known: Known
  readonly spoils: boolean
}

/** What the schema asks for and, by a caller who spoils, now and then something else. */
function valueOf(schema: JsonSchema, manner: Manner, name?: string): fc.Arbitrary<unknown> {
  const right = knownOr(fitting(schema, manner), manner, name)
  if (!manner.spoils) return right
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 1, arbitrary: fc.oneof(hostile, fc.jsonValue()) },
  )
}

function knownOr(
  drawn: fc.Arbitrary<unknown>,
  { known }: Manner,
  name: string | undefined,
): fc.Arbitrary<unknown> {
  const values = name === undefined ? [] : (known[name] ?? [])
  if (values.length === 0) return drawn
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: drawn })
}

function fitting(schema: JsonSchema, manner: Manner): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, manner)))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, manner)
    case 'array':
      return listOf(schema, manner)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.integer({ min: Number(schema['minimum'] ?? -5), max: Number(schema['maximum'] ?? 100) })
    case 'string':
      return textOf(schema)
    default:
      return fc.jsonValue()
  }
}

function listOf({ items, minItems }: JsonSchema, manner: Manner): fc.Arbitrary<unknown[]> {
  const item = valueOf((items ?? {}) as JsonSchema, manner)
  return fc.array(item, { minLength: manner.spoils ? 0 : Number(minItems ?? 0), maxLength: 5 })
}

function objectOf(schema: JsonSchema, manner: Manner): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, valueOf(part, manner, name)]),
  )
  const whole = fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[] })
  if (!manner.spoils) return whole
  const spoilt = fc.dictionary(
    fc.constantFrom('extra', '__proto__', ...Object.keys(properties)),
    fc.jsonValue(),
  )
  return fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: spoilt })
}

/** Days of a sale, and any other that can be written. */
const instant = fc.oneof(
  { weight: 3, arbitrary: fc.date({ min: new Date('2026-10-25'), max: new Date('2027-01-05') }) },
  { weight: 1, arbitrary: fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31') }) },
)

function textOf({ format, maxLength, minLength, pattern }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return instant.map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return instant.map((date) => date.toISOString())
  if (format === 'uuid') return fc.uuid()
  if (typeof pattern === 'string') return matching(pattern)
  const most = Math.min(Number(maxLength ?? 60), 200)
  return fc.string({ minLength: Math.min(Number(minLength ?? 0), most), maxLength: most })
}

/** A pattern that the library cannot read is answered with something else, which is worth a try, too. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return hostile
  }
}

const JSON_TYPE = 'application/json'

const contentType = fc.constantFrom(
  ...Array.from({ length: 6 }, () => JSON_TYPE),
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
)

/** What a reader of headers may stumble over; none of them changes who asks. */
const strangeHeaders = fc.constantFrom<Record<string, string>>(
  {},
  { 'if-none-match': '*' },
  { 'if-none-match': 'W/"' },
  { accept: 'application/xml' },
  { 'accept-language': 'x'.repeat(2_000) },
  { range: 'bytes=0-,5-1' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-request-id': '${jndi:ldap://x}' },
)

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A surrogate that stands alone has no bytes in a URL. */
const encode = (value: unknown) => encodeURIComponent(text(value).toWellFormed())

/** Steps of a path that are no encoding of anything, or of too much. */
const rawStep = fc.constantFrom('%ff', '%', '%zz', '%c0%ae', '%00', '..%2f', '%e2%82', 'x'.repeat(3_000))

/** Any request for the operation: right, nearly right, and wrong in every part. */
export function arbitraryRequest(
  operation: Operation,
  { callers, known }: Cast,
): fc.Arbitrary<FuzzedRequest> {
  return fc
    .oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 2, arbitrary: fc.constant(true) })
    .chain((spoils) =>
      fc.constantFrom(...callers).chain((headers) => drawnRequest(operation, headers, { known, spoils })),
    )
}

function drawnRequest(
  { body, method, parameters, path }: Operation,
  headers: Readonly<Record<string, string>>,
  manner: Manner,
): fc.Arbitrary<FuzzedRequest> {
  const { spoils } = manner
  const given = fc.tuple(
    ...parameters.map(({ name, in: place, required, schema }) => {
      const value = valueOf(schema, manner, name).map((drawn) => ({ name, place, value: drawn }))
      return place === 'path' || required ? value : fc.option(value, { nil: undefined, freq: 1 })
    }),
  )
  const step = spoils ? fc.option(rawStep, { nil: undefined, freq: 1 }) : fc.constant(undefined)
  const extra = fc.option(fc.constantFrom('a=b', '__proto__=1', '%ff'), { nil: '', freq: 8 })
  return fc
    .record({
      given,
      step,
      drawn: payloadOf(body, manner),
      type: spoils ? contentType : fc.constant(JSON_TYPE),
      more: spoils ? extra : fc.constant(''),
      strange: spoils ? strangeHeaders : fc.constant<Record<string, string>>({}),
    })
    .map(({ drawn, given: values, more, step: raw, strange, type }) => {
      const known = values.filter((value) => value !== undefined)
      const inPath = known.filter(({ place }) => place === 'path')
      const filled = inPath.reduce(
        (whole, { name, value }) => whole.replace(`{${name}}`, () => raw ?? encode(value)),
        path,
      )
      const query = known
        .filter(({ place }) => place === 'query')
        .map(({ name, value }) => `${name}=${encode(value)}`)
      if (more !== '') query.push(more)
      const sends = drawn !== undefined && method !== 'GET'
      return {
        method,
        url: query.length > 0 ? `${filled}?${query.join('&')}` : filled,
        headers: { ...headers, ...strange, ...(sends && type !== '' && { 'content-type': type }) },
        ...(sends && { payload: drawn.toWellFormed() }),
      }
    })
}

function payloadOf(body: JsonSchema | undefined, manner: Manner): fc.Arbitrary<string | undefined> {
  if (!body) return manner.spoils ? fc.option(hostile, { nil: undefined, freq: 3 }) : fc.constant(undefined)
  const right = valueOf(body, manner).map((value) => JSON.stringify(value))
  if (!manner.spoils) return right
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.oneof(hostile, fc.constant('{"a":'), fc.constant('['.repeat(2_000))) },
    { weight: 1, arbitrary: fc.constant('x'.repeat(70_000)) },
  )
}

/** The request as somebody at a terminal would repeat it. */
export function curlLine({ headers, method, payload, url }: FuzzedRequest): string {
  const quote = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`)
  const body = payload === undefined ? [] : [`--data-binary ${quote(payload)}`]
  return ['curl --path-as-is -i -X', method, ...lines, ...body, quote(`http://127.0.0.1:4000${url}`)].join(
    ' ',
  )
}
