import { expect, it } from 'vitest'
import type { PeerInput } from './messages.ts'
import { PeerInputs } from './peer-inputs.ts'

const frame = (n: number) => ({ kind: 'frame' as const, dev: 'a', bytes: Uint8Array.of(n) })

it('has inputs prepared that come next, in their order and before they are posted', async () => {
  const posted: PeerInput[] = []
  const prepared: number[] = []
  const told = new Set<PeerInput>()
  const inputs = new PeerInputs(
    (input) => posted.push(input),
    (input) => {
      if (!told.has(input)) prepared.push(input.id)
      told.add(input)
    },
  )
  const heard = Array.from({ length: 12 }, (_, n) => inputs.hear(frame(n)))
  expect(posted.map(({ id }) => id)).toEqual([0])
  expect(prepared).toEqual([1, 2, 3, 4])
  for (let n = 0; n < heard.length; n++) inputs.took({ kind: 'took', id: n, ms: 30 })
  await Promise.all(heard)
  expect(posted.map(({ id }) => id)).toEqual(heard.map((_, n) => n))
  expect(prepared).toEqual(heard.slice(1).map((_, n) => n + 1))
})
