import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import { deepFreeze } from '../deep-freeze.ts'
import { InvalidConfigError } from '../invalid-config-error.ts'
import { validate } from '../validate.ts'
import { type BusinessConfig, BusinessConfigSchema } from './business-schema.ts'
import { checkBusinessRules } from './check-business-rules.ts'

/**
 * Reads and checks `amour.config.yaml`.
 *
 * @throws InvalidConfigError naming every fault
 */
export function loadBusinessConfig(file: string): BusinessConfig {
  const config = validate(BusinessConfigSchema, readYaml(file), file)
  const faults = checkBusinessRules(config)
  if (faults.length > 0) throw new InvalidConfigError(file, faults)
  return deepFreeze(config)
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const message = error instanceof YAMLParseError ? `is not YAML: ${error.message}` : 'cannot be read'
    throw new InvalidConfigError(file, [{ path: '', message }])
  }
}
