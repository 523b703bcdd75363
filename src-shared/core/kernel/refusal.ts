/** A refusal is innocent (`ignore`) or the sender's fault (`reject`), with a code and the data that explains it (STYLE, habit 5). */
export interface Refusal {
  verdict: 'ignore' | 'reject'
  code: string
  detail?: Record<string, string | number | bigint>
}

/** Not wanted here, and nobody's fault: late, repeated, from a newer version. */
export const ignore = (code: string, detail?: Refusal['detail']): Refusal => ({
  verdict: 'ignore',
  code,
  ...(detail && { detail }),
})

/** No honest node sends this: counts against the sender. */
export const reject = (code: string, detail?: Refusal['detail']): Refusal => ({
  verdict: 'reject',
  code,
  ...(detail && { detail }),
})
