import { arithmetic } from './arithmetic.ts'
import { conditional } from './conditional.ts'
import { constant } from './constant.ts'
import { enumMember } from './enum-member.ts'
import { guard } from './guard.ts'
import { logical } from './logical.ts'
import type { Operator } from './operator.ts'
import { relational } from './relational.ts'
import { returned } from './returned.ts'
import { statement } from './statement.ts'

/** Every kind of fault that is tried. */
export const operators: Readonly<Record<string, Operator>> = {
  arithmetic,
  conditional,
  constant,
  enum: enumMember,
  guard,
  logical,
  relational,
  return: returned,
  statement,
}
