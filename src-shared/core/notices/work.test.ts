import { expect, test } from 'vitest'
import { SAMPLE_BYTES_MAX, WAVE_PEAKS_MAX, type WorkDraft, workProblems } from './work.ts'

const page = { type: 'text/html', size: 1000 }

test.each<[string | undefined, WorkDraft]>([
  [undefined, { kind: 'image' }],
  [
    undefined,
    { kind: 'audio', wave: { length: WAVE_PEAKS_MAX }, sample: { type: 'audio/wav', size: SAMPLE_BYTES_MAX } },
  ],
  [undefined, { kind: 'video', wave: { length: 1 }, sample: { type: 'video/webm', size: 1 } }],
  [undefined, { kind: 'code', excerpt: 'let a = 1' }],
  [undefined, { kind: 'simulation', sample: page }],
  [undefined, { kind: 'kit', sample: page, grants: ['derive', 'commercialize'], royalty: 50, from: ['a', 'b'] }],
  ['waveform', { kind: 'image', wave: { length: 10 } }],
  ['waveform', { kind: 'audio', wave: { length: 0 } }],
  ['waveform', { kind: 'audio', wave: { length: WAVE_PEAKS_MAX + 1 } }],
  ['excerpt', { kind: 'video', excerpt: 'Once' }],
  ['sample does not fit', { kind: 'image', sample: page }],
  ['sample does not fit', { kind: 'audio', sample: page }],
  ['sample does not fit', { kind: 'kit', sample: { type: 'image/svg+xml', size: 1 } }],
  ['larger than 1024 KiB', { kind: 'kit', sample: { type: 'text/html', size: SAMPLE_BYTES_MAX + 1 } }],
  ['permission is named twice', { kind: 'image', grants: ['derive', 'derive'] }],
  ['royalty', { kind: 'image', grants: ['distribute'], royalty: 10 }],
  ['made of is named twice', { kind: 'image', from: ['a', 'a'] }],
])('%s: %o', (problem, work) => {
  const found = workProblems(work)
  expect(found).toEqual(problem === undefined ? [] : [expect.stringContaining(problem)])
})
