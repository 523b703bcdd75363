import { describe, expect, it } from 'vitest'
import { WORK_KINDS, type WorkKind } from '#shared/core/notices/work.ts'
import { contractForm, type KeyForm } from '#shared/ipc/contracts.ts'
import { noticeForm } from '#shared/ipc/notices.ts'
import type { RulesForm, SpaceView } from '#shared/ipc/spaces.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import { rulesFor } from '#ui/features/spaces/form.ts'
import type { Made } from './made.ts'
import { isSound, noticeFor, offerFor, type Selling, sellingProblems, startSelling } from './selling.ts'

const DAY = 86_400_000
const NOW = 1_800_000_000_000
const ID = 'ab'.repeat(32)
const ME = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'

const gallery = (over: Partial<RulesForm> = {}): SpaceView => ({
  ...{ id: ID, version: 0, since: 0, founded: 0, curators: [], list: 'cd'.repeat(16), keep: false, curate: false },
  ...{ followed: false, offers: 0, needs: 0, token: { code: 'OAK', name: 'Oak', decimals: 2 } as SpaceView['token'] },
  rules: { ...rulesFor('creative'), name: 'The long wall', ...over },
})
const file = (name: string) => new File(['x'], name)
const blob = (name: string) => ({ root: 'ef'.repeat(32), size: 3, type: 'image/webp', name })
const selling = (over: Partial<Selling> = {}, made: Made = { kind: 'image', thumb: 'AAAA' }): Selling => ({
  ...startSelling(file('window.png'), made, gallery()),
  amount: '300',
  ...over,
})

describe('a work just chosen', () => {
  it.each([
    ['rain.png', 'rain'],
    ['my.first.song.wav', 'my.first.song'],
    ['no ending', 'no ending'],
    ['.profile', ''],
    ['a.muchlongerending', 'a.muchlongerending'],
    [`${'x'.repeat(200)}.png`, 'x'.repeat(120)],
  ])('%s is called %j', (name, title) => {
    expect(startSelling(file(name), { kind: 'image' }, gallery()).title).toBe(title)
  })

  const media: Record<WorkKind, string> = {
    image: 'Image',
    audio: 'Music',
    video: 'Film',
    text: 'Text',
    code: 'Code',
    kit: 'Design',
    simulation: 'Code',
  }
  it.each(WORK_KINDS)('of kind %s names its medium, and keeps all rights', (kind) => {
    expect(startSelling(file('a'), { kind }, gallery()).fields).toEqual({
      medium: [media[kind]],
      licence: 'all-rights-reserved',
    })
  })

  it('names no medium that its space does not know', () => {
    expect(startSelling(file('a'), { kind: 'audio' }, gallery({ fields: [] })).fields).not.toHaveProperty('medium')
  })
})

describe('before it can be posted', () => {
  it.each<[string, Partial<Selling>, { title?: boolean; price?: boolean; fields?: object }]>([
    ['nothing is missing', {}, {}],
    ['a title of spaces', { title: '  ' }, { title: true }],
    ['no amount', { amount: '' }, { price: true }],
    ['nothing to pay', { amount: '0' }, { price: true }],
    ['no licence', { fields: { medium: ['Image'] } }, { fields: { licence: 'missing' } }],
    ['a medium that is not offered', { fields: { medium: ['Sand'], licence: 'MIT' } }, { fields: { medium: 'wrong' } }],
  ])('%s', (_, over, wrong) => {
    const problems = sellingProblems(selling(over), gallery())
    expect(problems).toEqual({ title: false, price: false, fields: {}, ...wrong })
    expect(isSound(problems)).toBe(Object.keys(wrong).length === 0)
  })

  it('a content that the space wants is not asked for: the form names it', () => {
    const fields = gallery().rules.fields.map((one) => (one.id === 'content' ? { ...one, required: true } : one))
    expect(sellingProblems(selling(), gallery({ fields })).fields).toEqual({})
  })
})

describe('its notice', () => {
  const noticed = (one: Selling, stored = {}, space = gallery()) =>
    noticeFor(one, { file: blob('window.png'), ...stored }, space, NOW)

  it('is a form the node takes, for as long as the space lets it stand, and names the file by its content', () => {
    const form = noticed(selling({ title: ' Window ', text: ' seen \n' }), { still: blob('still.webp') })
    expect(noticeForm.safeParse(form).error).toBeUndefined()
    expect(form).toMatchObject({
      ...{ purpose: 'offer', category: 'work', title: 'Window', text: 'seen', quantity: 1, unit: 'copy' },
      price: { kind: 'tokens', token: 'OAK', amount: '300', per: 'copy' },
      expires: NOW + gallery().rules.days * DAY,
      space: { id: ID, fields: { medium: ['Image'], licence: 'all-rights-reserved', content: 'ef'.repeat(32) } },
      photo: { blob: blob('still.webp'), thumb: 'AAAA' },
      work: { kind: 'image' },
    })
  })

  it('follows the space in category and unit', () => {
    const price = { ...gallery().rules.price, per: ['print'] }
    const form = noticed(selling(), {}, gallery({ categories: ['thing'], price }))
    expect(form).toMatchObject({ category: 'thing', unit: 'print', price: { per: 'print' } })
  })

  it('tells no content where the space asks for none', () => {
    expect(noticed(selling(), {}, gallery({ fields: [] })).space?.fields).toEqual({})
  })

  it('has no photo without a thumbnail to show', () => {
    expect(noticed(selling({}, { kind: 'image' }), { still: blob('s') })).not.toHaveProperty('photo')
  })

  it.each<[string, Partial<Selling>, Made, object]>([
    ['sound', {}, { kind: 'audio', wave: 'AA==', lasts: 900 }, { kind: 'audio', wave: 'AA==', lasts: 900 }],
    ['an empty excerpt is none', {}, { kind: 'text', excerpt: '' }, { kind: 'text' }],
    ['another kind than guessed', { kind: 'code' }, { kind: 'text', excerpt: 'x' }, { kind: 'code', excerpt: 'x' }],
    ['grants', { grants: ['distribute'] }, { kind: 'kit' }, { kind: 'kit', grants: ['distribute'] }],
    [
      'a royalty in thousandths',
      { grants: ['derive'], royalty: 5 },
      { kind: 'kit' },
      { kind: 'kit', grants: ['derive'], royalty: 50 },
    ],
    [
      'no royalty where nothing may be derived',
      { grants: ['distribute'], royalty: 5 },
      { kind: 'kit' },
      { kind: 'kit', grants: ['distribute'] },
    ],
  ])('says of the work: %s', (_, over, made, work) => {
    expect(noticed(selling({ kind: made.kind, ...over }, made)).work).toEqual(work)
  })

  it('names a sample where there is one', () => {
    expect(noticed(selling({ kind: 'simulation' }), { sample: blob('page.html') }).work?.sample).toEqual(
      blob('page.html'),
    )
  })
})

it('its standing offer is taken by anybody, hands over the key of the file, and pays back what never came', () => {
  const gate: KeyForm = { kind: 'key', file: blob('window.png'), cipher: ID, leaves: ID, lock: ID }
  const parts = { hub: ID, me: ME, notice: ID, gate, terms: 'All rights reserved.', now: NOW }
  const { act, form, limits } = offerFor(selling({ title: ' Window ', stock: 7 }), gallery(), parts)
  expect(act).toBe('contract-mandate')
  expect(limits).toEqual({ stock: 7, each: 1, until: NOW + gallery().rules.days * DAY })
  expect(form).toMatchObject({ notice: ID, title: 'Window', text: 'All rights reserved.', together: false })
  expect(form.parties).toEqual([{ did: ANYBODY }, { did: ME }])
  expect(form.commitments).toHaveLength(1)
  expect(form.commitments[0]).toMatchObject({
    ...{ by: 1, to: 0, what: 'licence', onLate: 'refund', onSilence: 'release', within: 14 * DAY, gate },
    pay: [{ by: 0, token: 'OAK', amount: '300', to: [{ did: ME, share: 1000 }] }],
  })
  expect(contractForm.safeParse(form).error).toBeUndefined()
})
