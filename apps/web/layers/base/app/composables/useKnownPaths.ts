/** Names of routes that pages of any layer may link to; their paths differ by language. */
export type KnownRoute =
  | 'accessibility'
  | 'blog'
  | 'contact'
  | 'cookies'
  | 'documents'
  | 'faq'
  | 'how'
  | 'index'
  | 'legal'
  | 'letters'
  | 'press'
  | 'privacy'
  | 'purchases'
  | 'roadmap'
  | 'sale'
  | 'status'
  | 'team'
  | 'terms'
  | 'token'

/** By localised route name. A build's routes do not change. */
const known = new Map<string, string | undefined>()

/** Localised paths by route name, or undefined where no layer has brought the page. */
export function useKnownPaths() {
  const router = useRouter()
  const { locale } = useI18n()
  return (name: KnownRoute): string | undefined => {
    const key = `${name}___${locale.value}`
    if (!known.has(key)) known.set(key, router.hasRoute(key) ? router.resolve({ name: key }).path : undefined)
    return known.get(key)
  }
}
