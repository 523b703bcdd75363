import { expect, test } from 'vitest'
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import { stateOf } from './state.ts'

const said = { issuer: 'did:key:z6MkA', subject: 'did:key:z6MkB', created: 1 }
const membership: CheckedCredential = { kind: 'membership', ...said, hub: 'ab'.repeat(32), standing: 'member' }
const receipt: CheckedCredential = {
  kind: 'trade-receipt',
  ...said,
  by: 'holder',
  hub: 'ab'.repeat(32),
  agreement: 'cd'.repeat(32),
  parties: [],
  receipt: '{}',
}
const check = (ok: boolean) => ({ check: 'c', ok, detail: 'd' })

test.each<[string, CheckedCredential]>([
  ['holds', membership],
  ['unknown', { ...membership, list: 'kind:list' }],
  ['holds', { ...membership, list: 'kind:list', revoked: false }],
  ['back', { ...membership, list: 'kind:list', revoked: true }],
  ['holds', { ...receipt, checks: [check(true)] }],
  ['fails', { ...receipt, checks: [check(true), check(false)] }],
  ['back', { ...receipt, revoked: true, checks: [check(false)] }],
  ['fails', { kind: 'refused', of: 'credential', code: 'credential.late', text: 'Late.' }],
])('%s', (state, checked) => {
  expect(stateOf(checked)).toBe(state)
})
