/** A part of a letter. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** The one action that counts. */
  | { kind: 'seal'; label: string; href: string }
  /** A quieter way on. */
  | { kind: 'link'; label: string; href: string }
  | { kind: 'small'; text: string }

/** What a mail says, before it has a look. Plain texts: the renderers escape. */
export interface MailContent {
  subject: string
  /** Shown by mail programs beside the subject. */
  preview: string
  heading: string
  blocks: readonly Block[]
  /** Why the reader gets this mail. */
  reason: string
  /** Where it can be ended in one click; absent where there is nothing to end. */
  leaveHref?: string
}
