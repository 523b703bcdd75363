import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeRecord } from '../hub/index.ts'
import { ladderOf, tierOfTest } from '../testing/ladder.ts'
import { contentOf, fileOf, Laboratory } from '../testing/research.ts'
import { bytesOf, didOf } from '../testing/world.ts'
import { STUDIES_EACH_MAX, VERDICTS, type Verdict } from './limits.ts'
import {
  citationsOf,
  noTally,
  readReplication,
  readStudy,
  readVersion,
  replicationsOf,
  type VersionState,
} from './state.ts'

const at = (lab: Laboratory, version = 0) => readVersion(lab.world.state, { study: lab.study, version }) as VersionState

describe('publishing', () => {
  it.each<[string, object, object?]>([
    ['research.no-space', {}, { space: bytesOf('nowhere') }],
    ['research.twice', { data: [fileOf('a'), fileOf('a')] }],
    ['research.twice', { code: [fileOf('a'), fileOf('a')] }],
    ['research.data-closed', { licence: 'all-rights-reserved' }],
    ['research.cites-unknown', { cites: [{ study: bytesOf('none'), version: 0 }] }],
    ['research.extends-unknown', {}, { extends: { study: bytesOf('none'), version: 0 } }],
    ['research.was-unknown', { data: [{ ...fileOf('a'), was: bytesOf('heights') }] }],
  ])('is refused with %s', (code, over, more) => {
    expect(() => new Laboratory().publish('ben', over, more)).toThrow(code)
  })

  it('is for a scientific space that is open and lets them', () => {
    expect(() => new Laboratory({}, { type: 'general' })).toThrow('research.not-scientific')
    expect(() => new Laboratory({}, { who: { by: 'listed', dids: [didOf('ben')] } })).toThrow('research.not-listed')
    const ladder = ladderOf(tierOfTest('new'), tierOfTest('known', { age: 1000 * 86_400_000 }))
    expect(() => new Laboratory(ladder, { who: { by: 'tier', rung: 1 } })).toThrow('research.tier')
    const lab = new Laboratory()
    lab.do('kay', 'space.close', { v: 1, space: lab.space, reason: 'Over' })
    expect(() => lab.publish('ben')).toThrow('research.closed')
  })

  it('takes nothing from whoever left, nor more than a hub keeps of one', () => {
    const lab = new Laboratory()
    lab.world.act('dee', 'member.leaving', { v: 1 })
    expect(() => lab.publish('dee')).toThrow('research.not-a-member')
    for (let i = 0; i < STUDIES_EACH_MAX; i++) lab.publish('ben')
    expect(() => lab.publish('ben')).toThrow('research.too-many')
  })

  it('data that was not opened needs no open licence', () => {
    expect(new Laboratory().publish('ben', { data: [], licence: 'all-rights-reserved' })).toHaveLength(32)
  })
})

describe('versions', () => {
  it('stay, each with its data and what came of repeating it', () => {
    const lab = new Laboratory()
    lab.replicate('ben')
    const data = [{ ...fileOf('heights, mended'), was: bytesOf('heights') }]
    expect(lab.revise('ana', { data })).toBeNull()
    expect(at(lab)).toMatchObject({ content: contentOf(), independent: { failed: 1 } })
    expect(at(lab, 1)).toMatchObject({ content: contentOf({ data }), change: 'A slip', independent: noTally() })
    lab.replicate('ben', { version: 1, on: [bytesOf('heights, mended')], verdict: 'confirmed' })
    expect(at(lab, 1).independent).toEqual({ ...noTally(), confirmed: 1 })
    expect(replicationsOf(lab.world.state, lab.study).map(({ verdict }) => verdict)).toEqual(['failed', 'confirmed'])
  })

  it.each<[string, string, object, object?]>([
    ['research.not-author', 'ben', {}],
    ['research.outdated', 'ana', {}, { version: 1 }],
    ['research.unknown', 'ana', {}, { study: bytesOf('none') }],
    ['research.was-unknown', 'ana', { data: [{ ...fileOf('a'), was: bytesOf('b') }] }],
    ['research.data-closed', 'ana', { licence: 'CC-BY-ND-4.0' }],
  ])('are refused with %s', (code, who, over, more) => {
    const lab = new Laboratory()
    expect(() => lab.do(who, 'research.revise', { ...lab.revision(over), ...more })).toThrow(code)
  })

  it('do not cite themselves', () => {
    const lab = new Laboratory()
    expect(lab.revise('ana', { cites: [{ study: lab.study, version: 0 }] })).toBe('research.cites-itself')
  })
})

describe('replications', () => {
  it.each<[string, object]>([
    ['research.unknown', { study: bytesOf('none') }],
    ['research.unknown', { version: 1 }],
    ['research.other-data', { on: [bytesOf('other')] }],
    ['research.no-data', { on: [] }],
    ['research.twice', { on: [bytesOf('heights'), bytesOf('heights')] }],
    ['research.twice', { data: [fileOf('a'), fileOf('a')] }],
  ])('are refused with %s', (code, over) => {
    expect(() => new Laboratory().replicate('ben', over)).toThrow(code)
  })

  it('are made once by each of each version, also in a space that is closed or lists others', () => {
    const lab = new Laboratory({}, { who: { by: 'listed', dids: [didOf('ana')] } })
    lab.do('kay', 'space.close', { v: 1, space: lab.space, reason: 'Over' })
    lab.replicate('ben')
    expect(() => lab.replicate('ben', { verdict: 'confirmed' })).toThrow('research.replicated')
    expect(at(lab).independent).toEqual({ ...noTally(), failed: 1 })
  })

  it('of one’s own study, and of whom one belongs to, count apart', () => {
    const lab = new Laboratory()
    lab.replicate('ana', { verdict: 'confirmed' })
    expect(at(lab)).toMatchObject({ independent: noTally(), tied: { confirmed: 1 } })
    const records = new Laboratory(ladderOf(tierOfTest('new'), tierOfTest('known', { partners: 1 })))
    const id = records.replicate('ben', { verdict: 'confirmed' })
    expect(readReplication(records.world.state, id)?.tie).toBe('kin')
    // Whoever the founder trusts begins a branch.
    records.world.act('ana', 'trust.set', { v: 1, to: didOf('cy'), line: 5 })
    expect(readReplication(records.world.state, records.replicate('cy'))?.tie).toBeUndefined()
    expect(at(records)).toMatchObject({ independent: { failed: 1 }, tied: { confirmed: 1 } })
  })

  it('are answered once, by the author, and stand as they were', () => {
    const lab = new Laboratory()
    const replication = lab.replicate('ben')
    const answer = (who: string, text = 'Which flour?') =>
      lab.world.act(who, 'research.answer', { v: 1, replication, text })
    expect(answer('kay')).toBe('research.not-author')
    expect(answer('ana')).toBeNull()
    expect(answer('ana', 'Well')).toBe('research.answered')
    const found = readReplication(lab.world.state, replication)
    expect(found).toMatchObject({ verdict: 'failed', by: didOf('ben'), answer: { text: 'Which flour?' } })
    expect(lab.world.act('ana', 'research.answer', { v: 1, replication: bytesOf('none'), text: 'x' })).toBe(
      'research.unknown',
    )
  })
})

describe('citations', () => {
  it('count once for each study that cites, and stay when a version leaves them out', () => {
    const lab = new Laboratory()
    const cited = { study: lab.study, version: 0 }
    const building = lab.publish('ben', { cites: [cited] }, { extends: cited })
    lab.publish('ana', { cites: [cited] })
    const revision = { v: 1, study: building, version: 0, content: contentOf(), change: 'Less' }
    expect(lab.world.act('ben', 'research.revise', revision)).toBeNull()
    const found = citationsOf(lab.world.state, lab.study)
    expect(found).toHaveLength(2)
    expect(found.find(({ by }) => by === didOf('ben'))).toMatchObject({ citing: building, extends: true })
    expect(found.find(({ by }) => by === didOf('ana'))).toMatchObject({ tie: 'self' })
  })
})

it('every record comes back from the ledger as it went in', () => {
  const lab = new Laboratory()
  lab.publish('ben', { cites: [{ study: lab.study, version: 0 }] }, { extends: { study: lab.study, version: 0 } })
  const replication = lab.replicate('cy', { data: [fileOf('mine')], bounty: bytesOf('bounty') })
  lab.world.act('ana', 'research.answer', { v: 1, replication, text: 'Well' })
  lab.revise('ana')
  const keys = [...lab.world.state.records.keys()].filter((key) => /^(study|replicat|citation)/.test(key))
  expect(keys).toHaveLength(10)
  for (const key of keys) {
    const record = lab.world.state.get(key) as object
    expect(decodeRecord(key, encodeRecord(record))).toEqual(record)
  }
})

const who = fc.constantFrom('ana', 'ben', 'cy', 'dee', 'kay')
const step = fc.oneof(
  fc.record({ act: fc.constant('replicate' as const), who, verdict: fc.constantFrom(...VERDICTS), version: fc.nat(2) }),
  fc.record({ act: fc.constantFrom('revise' as const, 'answer' as const, 'close' as const, 'leave' as const), who }),
)

it('whatever anybody does, a replication that was certified stays as it was, and every tally is the sum of them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const lab = new Laboratory()
      const made = new Map<string, { verdict: Verdict; reason: string }>()
      for (const one of steps) {
        const replications = replicationsOf(lab.world.state, lab.study)
        if (one.act === 'revise') lab.revise(one.who, {}, readStudy(lab.world.state, lab.study)?.version)
        if (one.act === 'leave') lab.world.act(one.who, 'member.leaving', { v: 1 })
        if (one.act === 'close') lab.world.act('kay', 'space.close', { v: 1, space: lab.space, reason: 'Over' })
        const replication = replications[0]?.id
        if (one.act === 'answer' && replication)
          lab.world.act(one.who, 'research.answer', { v: 1, replication, text: 'No' })
        if (one.act === 'replicate') {
          const { verdict, version } = one
          const reason = `${made.size}`
          const refused = lab.world.act(one.who, 'research.replicate', lab.bodyOf({ verdict, version, reason }))
          if (!refused) made.set(`${version} ${didOf(one.who)}`, { verdict, reason })
        }
        const now = replicationsOf(lab.world.state, lab.study)
        expect(new Map(now.map((n) => [`${n.version} ${n.by}`, { verdict: n.verdict, reason: n.reason }]))).toEqual(
          made,
        )
        for (let version = 0; version <= (readStudy(lab.world.state, lab.study)?.version ?? 0); version++) {
          const [independent, tied] = [noTally(), noTally()]
          for (const n of now.filter((n) => n.version === version)) (n.tie ? tied : independent)[n.verdict]++
          expect(at(lab, version)).toMatchObject({ independent, tied })
        }
      }
    }),
    { numRuns: 60 },
  )
})
