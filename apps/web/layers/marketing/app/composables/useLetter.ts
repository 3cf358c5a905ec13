import type { SitePageName } from '../utils/site/site-pages.ts'

/** A long text of the site by the name of its page. Without it the page does not exist. */
export async function useLetter(name: SitePageName) {
  const locale = useSiteLocale()
  const { data } = await useTexts(`letter:${name}`, () => {
    const language = locale.value
    return queryCollection(language === 'en' ? 'lettersEn' : 'lettersFr')
      .where('stem', '=', `${language}/pages/${name}`)
      .first()
  })
  const letter = data.value
  if (!letter) throw createError({ status: 404, fatal: true })
  return letter
}
