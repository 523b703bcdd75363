import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { failureOf } from './errors.ts'

it.each([
  [
    'a refusal keeps the node’s words',
    new ORPCError('REFUSED', { data: { code: 'ledger.overdrawn', text: 'Not enough.' } }),
    { kind: 'refused', code: 'ledger.overdrawn', text: 'Not enough.' },
  ],
  [
    'locked',
    new ORPCError('LOCKED', { data: { code: 'keys.locked', text: 'Unlock first.' } }),
    { kind: 'locked', code: 'keys.locked', text: 'Unlock first.' },
  ],
  [
    'input the contract does not allow',
    new ORPCError('BAD_REQUEST', { data: { issues: [] } }),
    { kind: 'invalid', code: 'BAD_REQUEST', text: '' },
  ],
  ['a bug', new TypeError('x is undefined'), { kind: 'broken', code: 'TypeError', text: '' }],
  ['a closed port', new DOMException('gone', 'AbortError'), { kind: 'unreachable', code: 'AbortError', text: '' }],
])('%s', (_, error, failure) => expect(failureOf(error)).toEqual(failure))
