import type { Readiness } from './schemas.ts'
export interface ReadinessService {
  check(): Promise<Readiness>
}
