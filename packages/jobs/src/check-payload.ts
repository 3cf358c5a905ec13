import { Value } from 'typebox/value'
import { type JobName, type JobPayload, jobCatalogue } from './job-catalogue.ts'

/**
 * The payload, known to have its job's form.
 *
 * @throws TypeError naming the job and the faults
 */
export function checkPayload<Name extends JobName>(name: Name, payload: unknown): JobPayload<Name> {
  const schema = jobCatalogue[name]
  if (Value.Check(schema, payload)) return payload as JobPayload<Name>
  const faults = Value.Errors(schema, payload).map((fault) => `${fault.instancePath || '/'} ${fault.message}`)
  throw new TypeError(`Payload of job ${name}: ${faults.join('; ')}`)
}
