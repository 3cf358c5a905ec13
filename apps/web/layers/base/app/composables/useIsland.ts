import type { IslandName } from '#build/types/islands'

/** Adds an island, `app/islands/<name>.ts` of any layer, to the page that is being rendered. Twice is once. */
export function useIsland(name: IslandName): void {
  if (import.meta.client) return
  const context = useRequestEvent()?.context as { islands?: Set<string> } | undefined
  if (context) (context.islands ??= new Set()).add(name)
}
