import type { ConfigFault } from '../config-fault.ts'
import type { LeadSettings } from './business-schema.ts'

/** Ids that stand for two things. */
export function leadsFaults({ purposes, topics }: LeadSettings): ConfigFault[] {
  return [...repeatedIds(topics, 'leads.topics'), ...repeatedIds(purposes, 'leads.purposes')]
}

function repeatedIds(entries: readonly { id: string }[], path: string): ConfigFault[] {
  return entries.flatMap(({ id }, index) =>
    entries.slice(0, index).some((earlier) => earlier.id === id)
      ? [{ path: `${path}.${index}.id`, message: 'is the id of an earlier one, too' }]
      : [],
  )
}
