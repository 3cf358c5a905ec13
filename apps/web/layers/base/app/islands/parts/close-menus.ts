/** Closes `details[data-menu]` by Escape, which gives the focus back, by a link chosen in it, and by whatever happens outside. */
export function closeMenus(page: Document): void {
  const open = () => [...page.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')]
  const closeOutside = ({ target }: Event) => {
    for (const menu of open()) if (target instanceof Node && !menu.contains(target)) menu.open = false
  }
  page.addEventListener('focusin', closeOutside)
  page.addEventListener('click', (event) => {
    closeOutside(event)
    const link = event.target instanceof Element && event.target.closest('details[data-menu] a')
    if (link) for (const menu of open()) menu.open = false
  })
  page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}
