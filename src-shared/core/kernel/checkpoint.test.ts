import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from './bytes.ts'
import { checkpointText, cosignature, cosignatureBytes, NOTE_CHARS_MAX, noteText, readNote } from './checkpoint.ts'

const ROOT = new Uint8Array(32)
const TEXT = 'kind.market/hub\n42\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'
const at = (origin: string, size: number, extension: string[] = []) => ({ origin, size, root: ROOT, extension })

describe('a checkpoint', () => {
  it('is three lines and those of the log’s own', () => {
    expect(checkpointText({ origin: 'kind.market/hub', size: 42, root: ROOT })).toBe(TEXT)
    expect(checkpointText(at('kind.market/hub', 42, ['header AA=='])).split('\n')[3]).toBe('header AA==')
  })
  it.each([at('', 1), at('two\nlines', 1), at('a', -1), at('a', 1.5), at('a', 1, ['']), at('a', 1, ['b\r'])])(
    'cannot say %j',
    (checkpoint) => expect(() => checkpointText(checkpoint)).toThrow(),
  )
})

describe('a note', () => {
  // The example of c2sp.org/tlog-cosignature, its text apart.
  it('is cosigned over its time and its text', () =>
    expect(fromUtf8(cosignatureBytes(TEXT, 1679315147))).toBe(`cosignature/v1\ntime 1679315147\n${TEXT}`))

  it('reads back as it was written', () => {
    const witness = cosignature(
      'witness.example/w1',
      new Uint8Array(32).fill(7),
      1679315147,
      new Uint8Array(64).fill(3),
    )
    expect([...witness.bytes.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb])
    const read = readNote(noteText(TEXT, [witness]))
    expect(read).toEqual({
      ok: true,
      value: { text: TEXT, checkpoint: at('kind.market/hub', 42), signatures: [witness] },
    })
  })

  it.each([
    ['nothing', ''],
    ['no signatures’ place', TEXT],
    ['a size with a sign', `${TEXT.replace('42', '+42')}\n`],
    ['a size with a zero before it', `${TEXT.replace('42', '042')}\n`],
    ['a size beyond counting', `${TEXT.replace('42', '9999999999999999')}\n`],
    ['a root of another length', `${TEXT.replace('AAAA', '')}\n`],
    ['a signature that is none', `${TEXT}\n\u2014 name\n`],
    ['a signature without its key', `${TEXT}\n\u2014 name AAAA\n`],
    ['a hyphen for a dash', `${TEXT}\n- name AAAAAAAAAA==\n`],
    ['another form of base64', `${TEXT}\n\u2014 name AAAAAAAA-_==\n`],
  ])('is refused with %s', (_what, note) => expect(readNote(note)).toEqual({ ok: false, error: 'note.malformed' }))

  it('has a size that everybody reads', () => {
    expect(utf8(TEXT).length).toBeLessThan(NOTE_CHARS_MAX)
    expect(readNote('x'.repeat(NOTE_CHARS_MAX + 1))).toEqual({ ok: false, error: 'note.too-large' })
  })
})
