const SWEEP_EVERY = 1_000

/** A map whose entries end at a moment. Ended entries are swept now and then, so that keys used once don't pile up. */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, { value: Value; endsAt: number }>()
  #writes = 0

  /** @returns the value and the moment (milliseconds since 1970) at which it ends. */
  get(key: string): { value: Value; endsAt: number } | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.endsAt > Date.now()) return entry
    this.#entries.delete(key)
    return undefined
  }

  set(key: string, value: Value, endsAt: number): void {
    this.#entries.set(key, { value, endsAt })
    this.#writes += 1
    if (this.#writes % SWEEP_EVERY === 0) this.#sweep()
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  #sweep(): void {
    const now = Date.now()
    for (const [key, { endsAt }] of this.#entries) if (endsAt <= now) this.#entries.delete(key)
  }
}
