import type { Session } from '../auth/session.ts'
import type { IssuedVoucher } from './schemas.ts'
export interface VoucherService {
  issue(session: Session, round: number): Promise<IssuedVoucher>
}
