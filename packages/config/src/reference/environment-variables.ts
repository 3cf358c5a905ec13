import type { TSchema } from 'typebox'
import { environmentFragments } from '../environment/environment-fragments.ts'

/** A variable of the environment, as a person needs to know it. */
export interface EnvironmentVariable {
  name: string
  /** The concern that reads it. */
  fragment: string
  description: string
  required: boolean
  secret: boolean
  /** Empty when there is none. */
  defaultValue: string
  example: string
}

/** Every variable of the system, by concern, in the order of the schema. */
export function environmentVariables(): EnvironmentVariable[] {
  return Object.entries(environmentFragments).flatMap(([fragment, schema]) =>
    Object.entries(schema.properties as Record<string, TSchema>).map(([name, property]) =>
      variableOf(fragment, name, property, (schema.required as readonly string[] | undefined) ?? []),
    ),
  )
}

function variableOf(
  fragment: string,
  name: string,
  property: TSchema,
  required: readonly string[],
): EnvironmentVariable {
  const facts = property as {
    default?: unknown
    description?: string
    examples?: unknown[]
    secret?: boolean
  }
  const defaultValue = String(facts.default ?? '')
  return {
    name,
    fragment,
    description: facts.description ?? '',
    required: required.includes(name) && defaultValue === '',
    secret: facts.secret === true,
    defaultValue,
    example: String(facts.examples?.[0] ?? defaultValue),
  }
}
