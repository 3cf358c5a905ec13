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

/** Localised paths by route name, or undefined where no layer has brought the page. */
export function useKnownPaths() {
  const router = useRouter()
  const localePath = useLocalePath()
  const { locale } = useI18n()
  return (name: KnownRoute): string | undefined =>
    router.hasRoute(`${name}___${locale.value}`) ? localePath({ name }) : undefined
}
