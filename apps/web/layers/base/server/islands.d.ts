declare module '#islands' {
  /** Addresses of the built islands by name. */
  export const islandFiles: Record<string, string>
}
