/** Short-lived strings (usually JSON) by key. What it holds may be gone at any time; no call ever fails. */
export interface Cache {
  get(key: string): Promise<string | undefined>
  /** @param options.ttlSeconds whole seconds, at least one, after which the value is gone. */
  set(key: string, value: string, options: { ttlSeconds: number }): Promise<void>
  /** A value deleted through this instance is never read through it again, even when the server was down meanwhile. */
  delete(key: string): Promise<void>
}
