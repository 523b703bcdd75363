import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCERPT_CHARS_MAX } from '#shared/core/notices/work.ts'
import { kindOf, makePreview, peaksOf } from './made.ts'

describe('the kind of a file', () => {
  it.each([
    ['orbit.html', 'text/html', 'simulation'],
    ['ORBIT.HTM', '', 'simulation'],
    ['buttons.zip', 'application/zip', 'kit'],
    ['buttons.tar.gz', 'application/gzip', 'kit'],
    ['tick.ts', 'video/mp2t', 'code'],
    ['data.json', 'application/json', 'code'],
    ['rain.png', 'image/png', 'image'],
    ['rain.svg', 'image/svg+xml', 'image'],
    ['tone.wav', 'audio/wav', 'audio'],
    ['walk.webm', 'video/webm', 'video'],
    ['story.md', 'text/markdown', 'text'],
    ['no ending', '', 'text'],
    ['html', '', 'text'],
  ])('%s of type %j is %s', (name, type, kind) => {
    expect(kindOf({ name, type })).toBe(kind)
  })
})

describe('peaks', () => {
  it.each<[string, number[], number[]]>([
    ['silence', [0, 0], [0, 0]],
    ['the loudest of all is 255, whatever its sign', [0.1, -0.2], [128, 255]],
    ['nothing', [], []],
  ])('%s', (_, samples, peaks) => {
    expect([...peaksOf(Float32Array.from(samples))]).toEqual(peaks)
  })

  it('each is the loudest of its stretch', () => {
    const samples = new Float32Array(1024)
    samples[2] = 0.5
    samples[1021] = -1
    const peaks = peaksOf(samples)
    expect(peaks).toHaveLength(256)
    expect([peaks[0], peaks[1], peaks[254], peaks[255]]).toEqual([128, 0, 0, 255])
  })

  it('are one for each sample up to 256, bytes, and the same however loud the whole is', () => {
    const sound = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 2000 })
    fc.assert(
      fc.property(sound, (samples) => {
        const peaks = peaksOf(Float32Array.from(samples, (one) => one / 1024))
        expect(peaks).toHaveLength(Math.min(256, samples.length))
        if (samples.some((one) => one !== 0)) expect(Math.max(...peaks)).toBe(255)
        expect(peaksOf(Float32Array.from(samples, (one) => one / 4096))).toEqual(peaks)
      }),
    )
  })
})

describe('a preview', () => {
  const named = (name: string, text: string) => new File([text], name, { type: 'text/plain' })

  it.each([
    ['story.txt', '  It snowed.\n', { kind: 'text', excerpt: 'It snowed.' }],
    ['tick.ts', 'tick()', { kind: 'code', excerpt: 'tick()' }],
    ['orbit.html', '<p>', { kind: 'simulation' }],
    ['kit.zip', 'PK', { kind: 'kit' }],
  ])('of %s', async (name, text, made) => {
    expect(await makePreview(named(name, text))).toEqual(made)
  })

  it('of a long text is its beginning, of whole characters where they end within it', async () => {
    const { excerpt } = await makePreview(named('a.txt', 'é'.repeat(5000)))
    expect(excerpt).toBe('é'.repeat(EXCERPT_CHARS_MAX))
  })

  it.each([
    ['broken.png', 'image/png', 'image'],
    ['broken.wav', 'audio/wav', 'audio'],
  ])('of %s says that it could not be shown', async (name, type, kind) => {
    expect(await makePreview(new File(['x'], name, { type }))).toEqual({ kind, unreadable: true })
  })
})
