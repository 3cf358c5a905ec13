import { type Address, type Hex, isAddressEqual } from 'viem'
import { accessManagerAbi } from '@amour/chain'
import type { CheckContext } from './check-context.ts'
import type { Creations } from './check-creations.ts'
import { readLogs } from './read-logs.ts'

const EVENT_NAMES = [
  'RoleGranted',
  'TargetFunctionRoleUpdated',
  'TargetAdminDelayUpdated',
  'RoleGrantDelayChanged',
  'RoleAdminChanged',
  'RoleGuardianChanged',
  'OperationScheduled',
] as const

type ManagerEvent = Extract<
  (typeof accessManagerAbi)[number],
  { type: 'event'; name: (typeof EVENT_NAMES)[number] }
>

const events = accessManagerAbi.filter(
  (item): item is ManagerEvent => item.type === 'event' && EVENT_NAMES.some((name) => name === item.name),
)

/** What the manager's log says may be there; what is there has to be read. */
export interface ManagerHistory {
  readonly roles: readonly bigint[]
  readonly grants: readonly { role: bigint; account: Address }[]
  readonly functions: readonly { target: Address; selector: Hex }[]
  readonly operations: readonly { id: Hex; caller: Address; target: Address; data: Hex; schedule: number }[]
  /** Unix seconds at which changes of delays take effect. */
  readonly delayChanges: readonly number[]
}

/** Reads whom the access manager ever gave a role, which functions it assigned and what was scheduled. */
export async function readManager(
  { client, record }: CheckContext,
  { firstBlock }: Creations,
): Promise<ManagerHistory> {
  const logs = await readLogs(client, {
    address: record.accessManager,
    events,
    fromBlock: firstBlock,
  })
  const roles = new Set<bigint>()
  const grants = new Map<string, { role: bigint; account: Address }>()
  const functions: { target: Address; selector: Hex }[] = []
  const operations: ManagerHistory['operations'][number][] = []
  const delayChanges: number[] = []
  for (const { eventName, args } of logs) {
    if ('roleId' in args) roles.add(args.roleId)
    if (eventName === 'RoleGranted') {
      grants.set(`${args.roleId} ${args.account}`, { role: args.roleId, account: args.account })
    }
    if (eventName === 'TargetFunctionRoleUpdated') functions.push(args)
    if (eventName === 'OperationScheduled') operations.push({ ...args, id: args.operationId })
    if (eventName === 'TargetAdminDelayUpdated' || eventName === 'RoleGrantDelayChanged') {
      delayChanges.push(args.since)
    }
  }
  return { roles: [...roles], grants: [...grants.values()], functions, operations, delayChanges }
}

/** The functions of one target that were ever assigned. */
export function assignedSelectors({ functions }: ManagerHistory, target: Address): Hex[] {
  return functions.filter((item) => isAddressEqual(item.target, target)).map(({ selector }) => selector)
}
