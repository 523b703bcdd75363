/** A payment that needs no deed: it is due when its time has come, at once where there is nothing to wait for. */
import * as z from 'zod'
import { gate } from './gate.ts'

export const time = gate({
  kind: 'time',
  v: 1,
  params: z.strictObject({}),
  misfit: (_, { within, quantity }) => (within === 0 && quantity === 1 ? null : 'contract.time-span'),
  byTime: true,
  words: () => 'paid by itself',
})
