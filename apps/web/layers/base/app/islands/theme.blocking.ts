/**
 * Day or night paper, before anything is painted. Without a choice the system's wish holds, and goes on holding; the choice is kept in
 * this browser only. A press on anything with `data-theme-switch` changes it, however the page was made.
 */
const KEY = 'amour-theme'
const root = document.documentElement
const night = matchMedia('(prefers-color-scheme: dark)')

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing still follows the system.
    return null
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // The choice lives as long as the page.
  }
}

function apply(theme: string | null): void {
  const dark = theme === 'dark' || (theme !== 'light' && night.matches)
  root.classList.toggle('dark', dark)
  root.classList.toggle('light', !dark)
}

apply(chosen())
night.addEventListener('change', () => apply(chosen()))
window.addEventListener('storage', ({ key }) => key === KEY && apply(chosen()))
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element && target.closest('[data-theme-switch]'))) return
  const next = root.classList.contains('dark') ? 'light' : 'dark'
  keep(next)
  apply(next)
})
