import { toFunctionSelector } from 'viem'

/** OpenZeppelin's own: whatever was given to no other role. */
export const ADMIN_ROLE = 0n
export const GUARDIAN_ROLE = 1n
/** Ends a pause early: held by guardian and admin, both without a delay, since it gives buyers back what they had. */
export const RESUMER_ROLE = 2n
export const PAUSE_SELECTOR = toFunctionSelector('pauseBuying(uint256)')
export const RESUME_SELECTOR = toFunctionSelector('resumeBuying()')
/** Seconds between what the admin calls and its execution, on public chains. */
export const PUBLIC_ADMIN_DELAY = 48 * 3600
