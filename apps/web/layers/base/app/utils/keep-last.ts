/**
 * A pure function that remembers its last answers, so that what every page draws or writes again is worked out once.
 *
 * @param limit answers kept; those asked for longest ago leave first.
 */
export function keepLast<Args extends readonly unknown[], Answer>(
  work: (...args: Args) => Answer,
  limit: number,
): (...args: Args) => Answer {
  const kept = new Map<string, Answer>()
  return (...args) => {
    const key = JSON.stringify(args)
    const answer = kept.has(key) ? (kept.get(key) as Answer) : work(...args)
    kept.delete(key)
    kept.set(key, answer)
    if (kept.size > limit) kept.delete(kept.keys().next().value as string)
    return answer
  }
}
