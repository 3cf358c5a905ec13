import { expect, it } from 'vitest'
import { timelineStates } from './timeline-states.ts'

it.each([
  ['wallet', ['current', 'next', 'next', 'next']],
  ['sent', ['done', 'done', 'current', 'next']],
  ['mined', ['done', 'done', 'done', 'current']],
  ['confirmed', ['done', 'done', 'done', 'done']],
  ['final', ['done', 'done', 'done', 'done']],
  ['reverted', ['done', 'done', 'failed', 'next']],
  ['dropped', ['done', 'done', 'failed', 'next']],
] as const)('%s', (phase, states) => {
  expect(timelineStates({ phase }).map(({ state }) => state)).toEqual(states)
})
