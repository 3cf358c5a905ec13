import type { Session } from './session.ts'
import type { SignInProof, SignInRequest } from './schemas.ts'
export interface AuthService {
  createRequest(): Promise<SignInRequest>
  verify(proof: SignInProof): Promise<{ token: string; expiresAt: Date; session: Session }>
  require(token: string | undefined): Promise<Session>
  end(token: string | undefined): Promise<void>
}
