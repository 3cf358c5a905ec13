/** The token of a letter's link: in the page's address, or in the form that was just refused. */
export function useLetterToken(written: (name: string) => string[]) {
  const route = useRoute()
  return computed(() => {
    const given = route.query['token']
    return (Array.isArray(given) ? given[0] : given) ?? written('token')[0]
  })
}
