import { SANDBOX_WALLET_MARKER } from '../marker.ts'
import type { WalletTexts } from '../texts.ts'
import { approvalStyle } from './approval-style.ts'
import type { ApprovalAnswer, ApprovalChoice, ApprovalView } from './approval-view.ts'
import { element } from './element.ts'

/**
 * Opens the wallet's window and resolves once it is answered. It lives in a shadow tree, so the site's styles and scripts' queries do not
 * reach into it; a modal `<dialog>` keeps the focus, and Escape refuses.
 */
export function openApprovalWindow(
  view: ApprovalView,
  texts: WalletTexts,
  lang: string,
): Promise<ApprovalAnswer> {
  const host = document.createElement(`${SANDBOX_WALLET_MARKER}-window`)
  host.lang = lang
  const root = host.attachShadow({ mode: 'open' })
  const { dialog, selects } = buildDialog(view, texts)
  root.append(element('style', { textContent: approvalStyle }), dialog)
  document.body.append(host)
  const opener = document.activeElement
  dialog.showModal()

  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      host.remove()
      if (opener instanceof HTMLElement) opener.focus()
      resolve(dialog.returnValue === 'approve' ? chosen(selects) : undefined)
    })
  })
}

type Selects = Map<ApprovalChoice['name'], HTMLSelectElement>

function buildDialog(view: ApprovalView, texts: WalletTexts) {
  const selects: Selects = new Map()
  const heading = element('h2', { id: 'title', textContent: view.title, tabIndex: -1, autofocus: true })
  const body = element('div', { className: 'body' }, [
    element('p', { className: 'name', textContent: texts.name }),
    heading,
    element('p', { textContent: view.intro }),
    ...view.warnings.map((text) => element('p', { className: 'warning', textContent: text })),
    ...(view.rows.length > 0 ? [buildRows(view)] : []),
    ...view.choices.map((choice) => buildChoice(choice, selects)),
    element('details', {}, [
      element('summary', { textContent: texts.raw }),
      element('pre', { textContent: view.raw, tabIndex: 0 }),
    ]),
  ])
  const form = element('form', { method: 'dialog' }, [
    element('p', { className: 'banner', textContent: texts.banner }),
    body,
    element('div', { className: 'buttons' }, [
      element('button', { value: 'reject', textContent: texts.reject }),
      element('button', { value: 'approve', textContent: texts.approve }),
    ]),
  ])
  const dialog = element('dialog', {}, [form])
  dialog.setAttribute('aria-labelledby', 'title')
  return { dialog, selects }
}

function buildRows(view: ApprovalView): HTMLElement {
  const rows = view.rows.map(({ label, value, mono }) =>
    element('div', {}, [
      element('dt', { textContent: label }),
      element('dd', { textContent: value, className: mono ? 'mono' : '' }),
    ]),
  )
  return element('dl', {}, rows)
}

function buildChoice(choice: ApprovalChoice, selects: Selects): HTMLElement {
  const options = choice.options.map(({ value, label }) =>
    element('option', { value: String(value), textContent: label, selected: value === choice.selected }),
  )
  const select = element('select', { name: choice.name }, options)
  selects.set(choice.name, select)
  return element('label', { textContent: choice.label }, [select])
}

function chosen(selects: Selects): NonNullable<ApprovalAnswer> {
  return Object.fromEntries([...selects].map(([name, select]) => [name, Number(select.value)]))
}
