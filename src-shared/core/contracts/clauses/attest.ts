/**
 * Performance trigger: named attesters sign what they measured, and what at least `quorum` of them attest to counts, that is the quorum-th
 * highest of their values. At `full` and above all of it is earned, below `least` nothing, between them in proportion to `full`.
 */
import * as z from 'zod'
import { WHOLE } from '#shared/wire/contracts.ts'
import { counter, did, line } from '#shared/wire/shape.ts'
import { gate } from './gate.ts'

const ATTESTERS_MAX = 16
const VALUE_MAX = 1_000_000_000_000

const params = z
  .strictObject({
    attesters: z.array(did).min(1).max(ATTESTERS_MAX),
    quorum: counter.min(1),
    /** What is measured, e.g. "per mille of the hours it was up". */
    measure: line(80),
    full: counter.min(1).max(VALUE_MAX),
    least: counter.max(VALUE_MAX),
  })
  .refine(({ attesters, quorum }) => new Set(attesters).size === attesters.length && quorum <= attesters.length)
  .refine(({ full, least }) => least <= full)

export const attest = gate({
  kind: 'attest',
  v: 1,
  params,
  misfit: ({ attesters }, { quantity }) => (quantity === 1 && attesters.length > 0 ? null : 'contract.attest-units'),
  attesters: ({ attesters }) => attesters,
  measure: ({ measure }) => measure,
  judge: ({ attesters, quorum, full, least }, measured, last) => {
    if (measured.length < (last ? quorum : attesters.length)) return undefined
    const value = measured.map((one) => one.value).sort((a, b) => b - a)[quorum - 1] as number
    if (value < least) return 0
    return value >= full ? WHOLE : Math.floor((value * WHOLE) / full)
  },
  words: ({ attesters, quorum, measure, full, least }, { nameOf }) => {
    const names = attesters.map(nameOf).join(', ')
    const who = attesters.length === 1 ? names : `${quorum} of ${names}`
    const from = least > 0 ? `, nothing below ${least}` : ''
    const measures = quorum === 1 ? 'measures' : 'measure'
    return `as ${who} ${measures} it (${measure}): all of it at ${full} or more, in proportion below${from}`
  },
})
