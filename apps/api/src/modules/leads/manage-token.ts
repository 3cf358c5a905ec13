import type { Vault } from '@amour/vault'
import { timingSafeEqual } from 'node:crypto'

const ID_BYTES = 16
const GENERATION_BYTES = 4
const BODY_BYTES = ID_BYTES + GENERATION_BYTES
const SIGNATURE_BYTES = 24
const PURPOSE = 'lead-manage'

export interface ManageReference {
  leadId: string
  /** Links of an earlier generation work no more. */
  generation: number
}

/** Makes and reads the long-lived token of a reader's links: signed, so that every mail can carry it and nothing is stored. */
export function createManageTokens(vault: Vault) {
  const signatureOf = (body: Buffer) => vault.sign(body, PURPOSE).subarray(0, SIGNATURE_BYTES)

  return {
    make({ generation, leadId }: ManageReference): string {
      const body = Buffer.alloc(BODY_BYTES)
      body.write(leadId.replaceAll('-', ''), 'hex')
      body.writeUInt32BE(generation, ID_BYTES)
      return Buffer.concat([body, signatureOf(body)]).toString('base64url')
    },

    /** @returns undefined for one that we did not make. */
    read(token: string): ManageReference | undefined {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== BODY_BYTES + SIGNATURE_BYTES) return undefined
      const body = bytes.subarray(0, BODY_BYTES)
      if (!timingSafeEqual(bytes.subarray(BODY_BYTES), signatureOf(body))) return undefined
      const hex = body.toString('hex', 0, ID_BYTES)
      const leadId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      return { leadId, generation: body.readUInt32BE(ID_BYTES) }
    },
  }
}
