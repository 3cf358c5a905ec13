import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { wipe } from '@nomicfoundation/ignition-core'
import { type Hex, hexToNumber } from 'viem'
import { artifactResolver } from './artifact-resolver.ts'
import type { Build } from './build.ts'
import { DeploymentError } from './deployment-error.ts'
import type { Signer } from './signer/signer.ts'

/** What is read of a line of Ignition's journal. */
interface JournalMessage {
  readonly type: string
  readonly futureId: string
  readonly nonce?: number
}

/** Where a step of the module was when the earlier run ended. */
interface Step {
  readonly futureId: string
  readonly nonce: number
  stage: 'prepared' | 'sent' | 'confirmed'
}

/**
 * Makes the journal of a run that was broken off one with which Ignition goes on.
 *
 * A step that was about to be sent, as when somebody refused to sign it, is forgotten: it is sent anew with the same nonce, so
 * never twice. When a step waits for its confirmation though a later one has had its own, the later one's is forgotten, too, and
 * asked for again: Ignition counts nonces by the steps that wait, and would take the later one's for a stranger's.
 *
 * Throws a DeploymentError when the account has used the nonce of a step that was about to be sent: it may have been sent.
 */
export async function prepareJournal(journal: string, signer: Signer, build: Build): Promise<void> {
  const file = join(journal, 'journal.jsonl')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  const steps = readSteps(lines)
  const prepared = steps.filter(({ stage }) => stage === 'prepared')
  await requireUnsent(prepared, signer)
  if (prepared.length === steps.length) {
    // Nothing is on the chain, so nothing is resumed: another account or other parameters may begin anew.
    return rm(journal, { recursive: true, force: true })
  }
  await forgetEarlyConfirmations(file, lines, steps)
  for (const { futureId } of prepared) await wipe(journal, artifactResolver(build), futureId)
}

function readSteps(lines: readonly string[]): Step[] {
  const steps = new Map<string, Step>()
  for (const line of lines) {
    const { type, futureId, nonce } = JSON.parse(line) as JournalMessage
    const step = steps.get(futureId)
    if (type === 'TRANSACTION_PREPARE_SEND')
      steps.set(futureId, { futureId, nonce: nonce ?? 0, stage: 'prepared' })
    else if (type === 'TRANSACTION_SEND' && step) step.stage = 'sent'
    else if (type === 'TRANSACTION_CONFIRM' && step) step.stage = 'confirmed'
    else if (type === 'WIPE_APPLY') steps.delete(futureId)
  }
  return [...steps.values()]
}

async function requireUnsent(prepared: readonly Step[], signer: Signer): Promise<void> {
  const count = { method: 'eth_getTransactionCount', params: [signer.address, 'pending'] }
  for (const { futureId, nonce } of prepared) {
    if (hexToNumber((await signer.provider.request(count)) as Hex) <= nonce) continue
    throw new DeploymentError(
      `${futureId} may have been sent with nonce ${nonce}, after which its record was broken off. ` +
        'Find its hash and give it to "hardhat ignition track-tx".',
    )
  }
}

async function forgetEarlyConfirmations(
  file: string,
  lines: readonly string[],
  steps: readonly Step[],
): Promise<void> {
  const waiting = Math.min(...steps.filter(({ stage }) => stage === 'sent').map(({ nonce }) => nonce))
  const early = new Set(
    steps
      .filter(({ stage, nonce }) => stage === 'confirmed' && nonce > waiting)
      .map(({ futureId }) => futureId),
  )
  if (early.size === 0) return
  const kept = lines.filter((line) => {
    const { type, futureId } = JSON.parse(line) as JournalMessage
    return !early.has(futureId) || !(type === 'TRANSACTION_CONFIRM' || type.endsWith('_COMPLETE'))
  })
  await writeFile(`${file}.next`, kept.map((line) => `\n${line}`).join(''))
  await rename(`${file}.next`, file)
}
