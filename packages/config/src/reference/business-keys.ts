import { BusinessConfigSchema } from '../business/business-schema.ts'

/** A key of `amour.config.yaml`. */
export interface BusinessKey {
  path: string
  type: string
  description: string
}

interface Schema {
  type?: string
  description?: string
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  enum?: string[]
  items?: Schema
}

/** Every key with its type and meaning, in the order of the schema; `[]` stands for each element of a list, `*` for each name. */
export function businessKeys(): BusinessKey[] {
  return keysOf(BusinessConfigSchema as Schema, '')
}

function keysOf(schema: Schema, path: string): BusinessKey[] {
  const own = path ? [{ path, type: typeOf(schema), description: schema.description ?? '' }] : []
  const prefix = path ? `${path}.` : ''
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    keysOf(child, prefix + name),
  )
  const elements = schema.items?.properties ? keysOf(schema.items, `${path}[]`).slice(1) : []
  const named = Object.values(schema.patternProperties ?? {}).flatMap((child) => keysOf(child, `${prefix}*`))
  return [...own, ...below, ...elements, ...named]
}

function typeOf(schema: Schema): string {
  const { type = '', pattern, format, minimum, maximum, minItems, maxItems, items } = schema
  if (type === 'array') return `list of ${typeOf(items ?? {})}${range(minItems, maxItems)}`
  if (type === 'object') return 'section'
  if (pattern?.startsWith('^\\d+(')) return 'decimal'
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' or ')
  if (pattern?.startsWith('^0x')) return 'address'
  if (pattern) return `text like \`${pattern}\``
  return format ?? `${type === 'string' ? 'text' : type}${range(minimum, maximum)}`
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return ''
  return least === undefined ? `, up to ${most}` : `, ${least} to ${most ?? ''}`
}
