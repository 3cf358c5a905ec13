import { describe, expect, it } from 'vitest'
import type { TransactionEvent, TransactionReport } from './transaction-state.ts'
import { advance, askingWallet } from './transaction-state.ts'

const block = { number: '12', time: '2026-11-22T00:00:00Z' }
const report = (change: Partial<TransactionReport>): TransactionEvent => ({
  type: 'report',
  report: { status: 'mined', confirmations: 1, required: 3, block, reason: null, ...change },
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
