/** How long a button says that it copied. */
const SAID_MS = 2000

/** Buttons with `data-copy` put that text on the clipboard; their `[role=status]` sibling says so, in the words of `data-copied`. */
export function copyOnPress(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null
    if (button) void copy(button)
  })
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '')
  const status = button.parentElement?.querySelector('[role=status]')
  button.dataset['done'] = ''
  if (status) status.textContent = button.dataset['copied'] ?? ''
  setTimeout(() => {
    delete button.dataset['done']
    if (status) status.textContent = ''
  }, SAID_MS)
}
