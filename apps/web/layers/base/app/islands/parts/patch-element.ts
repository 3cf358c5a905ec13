/** Attributes that belong to the reader, not to the server. */
const READERS = ['open', 'data-done']

/**
 * Makes an element equal to its newer twin. Where both have the same children they are patched in place, so focus, selection and opened
 * details stay; where they differ the newer ones take over.
 */
export function patchElement(element: Element, twin: Element): void {
  for (const { name, value } of twin.attributes) {
    if (!READERS.includes(name) && element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  for (const name of element.getAttributeNames()) {
    if (!READERS.includes(name) && !twin.hasAttribute(name)) element.removeAttribute(name)
  }
  const [mine, theirs] = [[...element.childNodes], [...twin.childNodes]]
  if (
    mine.length !== theirs.length ||
    mine.some((node, index) => node.nodeName !== theirs[index]?.nodeName)
  ) {
    element.replaceChildren(...theirs)
    return
  }
  mine.forEach((node, index) => {
    const other = theirs[index]
    if (node instanceof Element && other instanceof Element) patchElement(node, other)
    else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
  })
}
