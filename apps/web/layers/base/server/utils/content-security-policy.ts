export interface PagePolicy {
  /** Of this answer, for the inline scripts that the framework writes; a page without has none. */
  nonce?: string
  /** Origins that the browser may call besides its own (the chain's RPC). */
  connect: readonly string[]
}

/**
 * The page's Content-Security-Policy. Scripts come from this origin, or carry the answer's nonce; styles may be inline because
 * Vue binds style attributes.
 */
export function contentSecurityPolicy({ nonce, connect }: PagePolicy): string {
  return [
    "default-src 'self'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
