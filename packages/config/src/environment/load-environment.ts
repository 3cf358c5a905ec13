import Type, { type Static, type TObject, type TProperties } from 'typebox'
import { deepFreeze } from '../deep-freeze.ts'
import { validate } from '../validate.ts'
import { type EnvironmentFragment, environmentFragments } from './environment-fragments.ts'

type Fragments = typeof environmentFragments
type Merged<Names extends EnvironmentFragment> = UnionToIntersection<
  { [Name in Names]: Static<Fragments[Name]> }[Names]
>
type UnionToIntersection<Union> = (Union extends unknown ? (value: Union) => void : never) extends (
  value: infer Intersection,
) => void
  ? Intersection
  : never

/**
 * Reads the variables that an app needs, once, at its start. Empty variables count as absent; defaults are filled in.
 *
 * @param names the concerns of the app.
 * @param source usually `process.env`.
 * @throws InvalidConfigError naming every fault, never a value
 */
export function loadEnvironment<const Names extends EnvironmentFragment>(
  names: readonly Names[],
  source: Record<string, string | undefined>,
): Readonly<Merged<Names>> {
  const schema = Type.Object(
    Object.assign({}, ...names.map((name) => environmentFragments[name].properties)) as TProperties,
  )
  return deepFreeze(validate(schema, readVariables(schema, source), 'The environment')) as Merged<Names>
}

function readVariables(schema: TObject, source: Record<string, string | undefined>): Record<string, unknown> {
  const entries = Object.entries(schema.properties).map(([name, property]) => {
    const text = source[name]?.trim()
    if (!text) return [name, Reflect.get(property, 'default')]
    return [name, isInteger(property) && /^-?\d+$/.test(text) ? Number(text) : text]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, unknown>
}

function isInteger(property: object): boolean {
  return Reflect.get(property, 'type') === 'integer'
}
