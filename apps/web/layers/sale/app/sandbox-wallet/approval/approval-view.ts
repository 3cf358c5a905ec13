/** One line of what is to be approved. */
export interface ApprovalRow {
  label: string
  value: string
  /** Whether the value is an address, a hash or code. */
  mono?: boolean
}

/** A choice the person makes while approving. */
export interface ApprovalChoice {
  name: 'account' | 'network'
  label: string
  selected: number
  options: readonly { value: number; label: string }[]
}

/** Everything the approval window shows, in words. */
export interface ApprovalView {
  title: string
  intro: string
  rows: readonly ApprovalRow[]
  warnings: readonly string[]
  choices: readonly ApprovalChoice[]
  /** What the wallet was asked, unabridged. */
  raw: string
}

/** What was chosen, or undefined when the request was refused. */
export type ApprovalAnswer = Partial<Record<ApprovalChoice['name'], number>> | undefined

/** Shows a view and resolves with the person's answer. */
export type AskApproval = (view: ApprovalView) => Promise<ApprovalAnswer>
