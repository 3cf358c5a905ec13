import { describe, expect, it } from 'vitest'
import type { TransactionEvent, TransactionReport } from './transaction-state.ts'
import { advance, askingWallet, isOpen } from './transaction-state.ts'

const block = { number: '12', time: '2026-11-22T00:00:00Z' }
const report = (change: Partial<TransactionReport>): TransactionEvent => ({
  type: 'report',
  report: {
    status: 'mined',
    confirmations: 1,
    required: 3,
    block,
    reason: null,
    replacedBy: null,
    ...change,
  },
})
const run = (...events: TransactionEvent[]) => events.reduce(advance, askingWallet)
const sent: TransactionEvent = { type: 'sent', hash: '0xa' }

describe('the usual life', () => {
  it('goes from the wallet to final', () => {
    expect(run(sent)).toMatchObject({ phase: 'sent', hash: '0xa' })
    expect(run(sent, report({}))).toMatchObject({ phase: 'mined', confirmations: 1, required: 3, block })
    expect(run(sent, report({}), report({ status: 'confirmed', confirmations: 3 })).phase).toBe('confirmed')
    expect(run(sent, report({ status: 'final', confirmations: 40 })).phase).toBe('final')
  })

  it('believes the receipt before the ledger has the block', () => {
    const state = run(
      sent,
      { type: 'receipt', success: true, block: '12' },
      report({ status: 'pending', block: null }),
    )
    expect(state).toMatchObject({ phase: 'mined', block: { number: '12' }, reorganised: false })
  })

  it('does not go back to mined when the receipt comes last', () => {
    const late: TransactionEvent = { type: 'receipt', success: true, block: '12' }
    expect(run(sent, report({ status: 'confirmed', confirmations: 3 }), late).phase).toBe('confirmed')
  })
})

describe('when something happens', () => {
  it('follows a replacement and remembers the old hash', () => {
    const state = run(sent, { type: 'replaced', hash: '0xb' }, report({}))
    expect(state).toMatchObject({ phase: 'mined', hash: '0xb', replacedHash: '0xa' })
  })

  it('ends when cancelled, whatever comes later', () => {
    expect(run(sent, { type: 'cancelled' }, report({})).phase).toBe('cancelled')
  })

  it('ends when reverted, with the reason of the first who knows it', () => {
    const reason = { error: 'AmourSale_NotOpen', args: ['2'] }
    expect(run(sent, report({ status: 'reverted', reason }))).toMatchObject({ phase: 'reverted', reason })
    const failed = run(sent, { type: 'receipt', success: false, block: '12' })
    expect(failed.phase).toBe('reverted')
    expect(advance(failed, report({})).phase).toBe('reverted')
    expect(advance(failed, report({ status: 'reverted', reason }))).toMatchObject({ reason })
  })

  it('confirms again after a reorganisation', () => {
    const lost = run(sent, report({}), report({ status: 'pending', confirmations: 0, block: null }))
    expect(lost).toMatchObject({ phase: 'sent', reorganised: true, confirmations: 0 })
    expect(lost.block).toBeUndefined()
    expect(advance(lost, report({})).phase).toBe('mined')
  })
})

describe('what the API knows of its nonce', () => {
  const replaced = (kind: 'sped-up' | 'cancelled' | 'other' | 'unknown', status: 'pending' | 'mined') =>
    report({ status: 'replaced', confirmations: 0, block: null, replacedBy: { hash: '0xb', status, kind } })
  const dropped = report({ status: 'dropped', confirmations: 0, block: null })
  const pending = report({ status: 'pending', confirmations: 0, block: null })

  it('follows the same order with a higher fee, mined or not, and once', () => {
    const followed = { phase: 'sent', hash: '0xb', replacedHash: '0xa' }
    expect(run(sent, replaced('sped-up', 'pending'))).toMatchObject(followed)
    const state = run(sent, replaced('sped-up', 'mined'), { type: 'replaced', hash: '0xb' })
    expect(state).toMatchObject(followed)
  })

  it('comes back to the first when that is the one that was executed', () => {
    const back = report({
      status: 'replaced',
      block: null,
      replacedBy: { hash: '0xa', status: 'mined', kind: 'sped-up' },
    })
    expect(run(sent, replaced('sped-up', 'pending'), back)).toMatchObject({ phase: 'sent', hash: '0xa' })
  })

  it('ends with another order only once that is in a block', () => {
    expect(run(sent, replaced('cancelled', 'pending')).phase).toBe('sent')
    expect(run(sent, replaced('cancelled', 'mined')).phase).toBe('cancelled')
    expect(run(sent, replaced('other', 'mined')).phase).toBe('cancelled')
    expect(run(sent, replaced('unknown', 'mined')).phase).toBe('sent')
    expect(run(sent, report({ status: 'replaced', block: null })).phase).toBe('sent')
  })

  it('is dropped at the third report, and comes back when a node has it again', () => {
    expect(run(sent, dropped, dropped).phase).toBe('sent')
    expect(run(sent, dropped, dropped, pending, dropped).phase).toBe('sent')
    const gone = run(sent, dropped, dropped, dropped)
    expect(gone.phase).toBe('dropped')
    expect(isOpen(gone)).toBe(true)
    expect(advance(gone, pending)).toMatchObject({ phase: 'sent', missed: 0 })
    expect(advance(gone, report({})).phase).toBe('mined')
    expect(advance(gone, { type: 'receipt', success: true, block: '12' }).phase).toBe('mined')
  })

  it('takes nothing back from a receipt that the API’s node has not seen', () => {
    const state = run(sent, { type: 'receipt', success: true, block: '12' }, dropped, dropped, dropped)
    expect(state.phase).toBe('mined')
  })
})
