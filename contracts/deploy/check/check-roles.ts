import { type Address, type Hex, isAddressEqual } from 'viem'
import { accessManagerAbi, isLocalChain } from '@amour/chain'
import {
  ADMIN_ROLE,
  GUARDIAN_ROLE,
  PAUSE_SELECTOR,
  PUBLIC_ADMIN_DELAY,
  RESUMER_ROLE,
  RESUME_SELECTOR,
} from '../roles.ts'
import type { CheckContext } from './check-context.ts'
import { functionName, saleSelectors } from './changing-functions.ts'
import { knownAccounts } from './known-accounts.ts'
import { type ManagerHistory, assignedSelectors } from './read-manager.ts'
import { show } from './show.ts'

const ROLE_NAMES = new Map([
  [ADMIN_ROLE, 'ADMIN'],
  [GUARDIAN_ROLE, 'GUARDIAN'],
  [RESUMER_ROLE, 'RESUMER'],
])
const ROLE_OF = new Map([
  [PAUSE_SELECTOR, GUARDIAN_ROLE],
  [RESUME_SELECTOR, RESUMER_ROLE],
])
const nameOf = (role: bigint) => ROLE_NAMES.get(role) ?? `Role ${role}`

/** Compares who holds which role with which delay, which function needs which role, and that nothing else is under way. */
export async function checkRoles(
  context: CheckContext,
  history: ManagerHistory,
  deployer: Address,
): Promise<void> {
  await checkMembers(context, history, deployer)
  await checkFunctions(context, history)
  await checkSettings(context, history)
  await checkOperations(context, history)
}

async function checkMembers(
  context: CheckContext,
  { grants, roles }: ManagerHistory,
  deployer: Address,
): Promise<void> {
  const { client, record, parameters, findings } = context
  const adminDelay = parameters.adminDelay ?? (isLocalChain(record.chainId) ? 0 : PUBLIC_ADMIN_DELAY)
  const expected = [
    { role: ADMIN_ROLE, account: parameters.admin, delay: adminDelay },
    { role: GUARDIAN_ROLE, account: parameters.guardian, delay: 0 },
    { role: RESUMER_ROLE, account: parameters.guardian, delay: 0 },
    { role: RESUMER_ROLE, account: parameters.admin, delay: 0 },
  ]
  const accessOf = async (role: bigint, account: Address) => {
    const [since, delay, pendingDelay, effect] = await client.readContract({
      address: record.accessManager,
      abi: accessManagerAbi,
      functionName: 'getAccess',
      args: [role, account],
    })
    if (since === 0) return 'not a member'
    const pending = effect === 0 ? '' : `, ${show.seconds(pendingDelay)} from ${show.time(effect)}`
    return `a member with a delay of ${show.seconds(delay)}${pending}`
  }
  for (const { role, account, delay } of expected) {
    const wanted = `a member with a delay of ${show.seconds(delay)}`
    findings.compare(nameOf(role), [[show.address(account), wanted, await accessOf(role, account)]])
  }
  // Not only those whom an event names: a role may have been given without one.
  const everyRole = [...new Set([ADMIN_ROLE, GUARDIAN_ROLE, RESUMER_ROLE, ...roles])]
  const everybody = everyRole.flatMap((role) =>
    knownAccounts(context, deployer).map((account) => ({ role, account })),
  )
  const isExpected = (one: { role: bigint; account: Address }) =>
    expected.some(({ role, account }) => role === one.role && isAddressEqual(account, one.account))
  const named = new Map(
    [...grants, ...everybody].map((one) => [`${one.role} ${one.account.toLowerCase()}`, one]),
  )
  const others = [...named.values()].filter((one) => !isExpected(one))
  for (const { role, account } of others) {
    const who = isAddressEqual(account, deployer)
      ? `${show.address(account)}, the deployer`
      : show.address(account)
    findings.compare(nameOf(role), [[who, 'not a member', await accessOf(role, account)]])
  }
}

async function checkFunctions(
  { client, record, findings }: CheckContext,
  history: ManagerHistory,
): Promise<void> {
  const selectors = new Set([...saleSelectors, ...assignedSelectors(history, record.sale)])
  for (const selector of selectors) {
    const role = await client.readContract({
      address: record.accessManager,
      abi: accessManagerAbi,
      functionName: 'getTargetFunctionRole',
      args: [record.sale, selector],
    })
    const expected = ROLE_OF.get(selector) ?? ADMIN_ROLE
    findings.compare('Sale', [[`role that ${functionName(selector)} needs`, nameOf(expected), nameOf(role)]])
  }
  const others = history.functions.filter(({ target }) => !isAddressEqual(target, record.sale))
  const targets = [...new Set(others.map(({ target }) => show.address(target)))]
  findings.compare('Access manager', [['other contracts it manages', 'none', targets.join(', ') || 'none']])
}

async function checkSettings(
  { client, record, findings }: CheckContext,
  { roles, delayChanges }: ManagerHistory,
): Promise<void> {
  const manager = { address: record.accessManager, abi: accessManagerAbi } as const
  const sale = [record.sale] as const
  const closed = await client.readContract({ ...manager, functionName: 'isTargetClosed', args: sale })
  const delay = await client.readContract({ ...manager, functionName: 'getTargetAdminDelay', args: sale })
  findings.compare('Access manager', [
    ['sale', 'open', closed ? 'closed' : 'open'],
    ['extra delay for the sale', show.seconds(0), show.seconds(delay)],
  ])
  for (const role of new Set([ADMIN_ROLE, GUARDIAN_ROLE, RESUMER_ROLE, ...roles])) {
    const args = [role] as const
    const admin = await client.readContract({ ...manager, functionName: 'getRoleAdmin', args })
    const guardian = await client.readContract({ ...manager, functionName: 'getRoleGuardian', args })
    const grantDelay = await client.readContract({ ...manager, functionName: 'getRoleGrantDelay', args })
    findings.compare(nameOf(role), [
      ['role that grants it', nameOf(ADMIN_ROLE), nameOf(admin)],
      ['role that cancels its operations', nameOf(ADMIN_ROLE), nameOf(guardian)],
      ['delay of a grant', show.seconds(0), show.seconds(grantDelay)],
    ])
  }
  const { timestamp } = await client.getBlock()
  const coming = delayChanges.filter((since) => since > timestamp).map(show.time)
  findings.compare('Access manager', [['changes of delays to come', 'none', coming.join(', ') || 'none']])
}

async function checkOperations(
  { client, record, findings }: CheckContext,
  { operations }: ManagerHistory,
): Promise<void> {
  const pending: string[] = []
  for (const { id, caller, target, data } of operations) {
    const schedule = await client.readContract({
      address: record.accessManager,
      abi: accessManagerAbi,
      functionName: 'getSchedule',
      args: [id],
    })
    if (schedule === 0) continue
    const selector = data.slice(0, 10) as Hex
    const call = functionName(selector)
    pending.push(`${call} on ${show.address(target)} by ${caller}, from ${show.time(schedule)}`)
  }
  findings.compare('Access manager', [['operations scheduled', 'none', pending.join('; ') || 'none']])
}
