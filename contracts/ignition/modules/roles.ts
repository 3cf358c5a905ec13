import type { CallableContractFuture, Future, IgnitionModuleBuilder } from '@nomicfoundation/ignition-core'
import type { Address } from 'viem'
import {
  ADMIN_ROLE,
  GUARDIAN_ROLE,
  PAUSE_SELECTOR,
  RESUMER_ROLE,
  RESUME_SELECTOR,
} from '../../deploy/roles.ts'
import type { DeploymentParameters } from '../../deploy/parameters.ts'

export interface RoleContracts {
  readonly manager: CallableContractFuture<string>
  readonly sale: CallableContractFuture<string>
}

/**
 * Gives the guardian the pause, guardian and admin its early end, the admin everything else, and takes the deployer's own power
 * away.
 * Every restricted function that is given to no role belongs to the admin.
 * @param settled what still needs the deployer's power
 */
export function roles(
  m: IgnitionModuleBuilder,
  { manager, sale }: RoleContracts,
  { admin, guardian, adminDelay }: DeploymentParameters & { adminDelay: number },
  deployer: Address,
  settled: Future[],
): void {
  const pause = m.call(manager, 'setTargetFunctionRole', [sale, [PAUSE_SELECTOR], GUARDIAN_ROLE], {
    id: 'LetGuardianPause',
  })
  const resume = m.call(manager, 'setTargetFunctionRole', [sale, [RESUME_SELECTOR], RESUMER_ROLE], {
    id: 'LetBothResume',
  })
  const grantGuardian = m.call(manager, 'grantRole', [GUARDIAN_ROLE, guardian, 0], { id: 'GrantGuardian' })
  const resumers = [
    m.call(manager, 'grantRole', [RESUMER_ROLE, guardian, 0], { id: 'LetGuardianResume' }),
    m.call(manager, 'grantRole', [RESUMER_ROLE, admin, 0], { id: 'LetAdminResume' }),
  ]
  const grantAdmin = m.call(manager, 'grantRole', [ADMIN_ROLE, admin, adminDelay], { id: 'GrantAdmin' })
  m.call(manager, 'renounceRole', [ADMIN_ROLE, deployer], {
    id: 'RenounceAdmin',
    after: [...settled, pause, resume, grantGuardian, ...resumers, grantAdmin],
  })
}
