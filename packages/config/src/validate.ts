import { type Static, type TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ConfigFault } from './config-fault.ts'
import { InvalidConfigError } from './invalid-config-error.ts'

/**
 * Checks a value against a schema, without converting it.
 *
 * @throws InvalidConfigError with every fault
 */
export function validate<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
  source: string,
): Static<Schema> {
  const validator = Compile(schema)
  if (validator.Check(value)) return value as Static<Schema>
  const faults = validator.Errors(value).map(({ instancePath, message }): ConfigFault => ({
    path: instancePath.slice(1).replaceAll('/', '.'),
    message,
  }))
  throw new InvalidConfigError(source, faults)
}
