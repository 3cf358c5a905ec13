import fc from 'fast-check'
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

/** Mostly what the schema asks for, and now and then something else. */
function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: fc.oneof(hostile, fc.jsonValue()) },
  )
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined
  if (choices) return fc.oneof(...choices.map(valueOf))
  switch (schema['type']) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return fc.array(valueOf((schema['items'] ?? {}) as JsonSchema), { maxLength: 5 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: Number(schema['minimum'] ?? -5), max: Number(schema['maximum'] ?? 100) }),
        fc.maxSafeInteger(),
      )
    case 'string':
      return textOf(schema)
    default:
      return fc.jsonValue()
  }
}

function objectOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const model = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valueOf(part)]))
  const required = fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[] })
  const spoilt = fc.dictionary(
    fc.constantFrom('extra', '__proto__', ...Object.keys(properties)),
    fc.jsonValue(),
  )
  return fc.oneof({ weight: 6, arbitrary: required }, { weight: 1, arbitrary: spoilt })
}

function textOf({ format, maxLength, pattern }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'uuid') return fc.uuid()
  if (typeof pattern === 'string') return fc.oneof(matching(pattern), hostile)
  return fc.string({ maxLength: Math.min(Number(maxLength ?? 60), 200) })
}

/** A pattern that the library cannot read is answered with something else, which is worth a try, too. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    return hostile
  }
}

const contentType = fc.constantFrom(
  ...Array.from({ length: 6 }, () => 'application/json'),
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
)

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A surrogate that stands alone has no bytes in a URL. */
const encode = (value: unknown) => encodeURIComponent(text(value).toWellFormed())

/** Any request for the operation: right, nearly right, and wrong in every part. */
export function arbitraryRequest(
  { body, method, parameters, path }: Operation,
  headers: Readonly<Record<string, string>>,
): fc.Arbitrary<FuzzedRequest> {
  const given = fc.tuple(
    ...parameters.map(({ name, in: place, required, schema }) => {
      const value = valueOf(schema).map((drawn) => ({ name, place, value: drawn }))
      return place === 'path' || required ? value : fc.option(value, { nil: undefined })
    }),
  )
  const payload = body
    ? fc.oneof(
        { weight: 8, arbitrary: valueOf(body).map((value) => JSON.stringify(value)) },
        { weight: 1, arbitrary: fc.oneof(hostile, fc.constant('{"a":'), fc.constant('['.repeat(2_000))) },
        { weight: 1, arbitrary: fc.constant('x'.repeat(70_000)) },
      )
    : fc.option(hostile, { nil: undefined, freq: 8 })
  const extra = fc.option(fc.constantFrom('?a=b', '?__proto__=1', '?%ff'), { nil: '', freq: 8 })
  return fc.tuple(given, payload, contentType, extra).map(([values, drawn, type, more]) => {
    const known = values.filter((value) => value !== undefined)
    const inPath = known.filter(({ place }) => place === 'path')
    const filled = inPath.reduce((whole, { name, value }) => whole.replace(`{${name}}`, encode(value)), path)
    const query = known
      .filter(({ place }) => place === 'query')
      .map(({ name, value }) => `${name}=${encode(value)}`)
    const url = query.length > 0 ? `${filled}?${query.join('&')}` : `${filled}${more}`
    const sends = drawn !== undefined && method !== 'GET'
    return {
      method,
      url,
      headers: { ...headers, ...(sends && type !== '' && { 'content-type': type }) },
      ...(sends && { payload: drawn.toWellFormed() }),
    }
  })
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
