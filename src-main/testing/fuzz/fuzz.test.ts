import { expect, it } from 'vitest'
import { parseEvent } from '#shared/core/hub/index.ts'
import { decodeSigned, eventClaims } from '#shared/core/kernel/index.ts'
import { contract } from '#shared/ipc/index.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import { decodeNearbyAnswer, decodeNearbyQuestion, encodeNearby } from '#shared/wire/nearby.ts'
import { proceduresOf } from './calls.ts'
import { Fuzz } from './cases.ts'
import { runCases } from './run.ts'
import { answers, bodies, frames, questions } from './samples.ts'
import { FuzzTown } from './town.ts'

const CASES = 3000

it(`${CASES} malformed frames, events, questions, links and calls: nothing crashes and nothing changes`, async () => {
  const { crashes, doors, codes } = await runCases(2026, { from: 0, count: CASES })
  expect(crashes).toEqual([])
  // Every door was tried, some got through, and refusals are many and varied.
  expect(Object.keys(doors)).toHaveLength(16)
  expect(codes.ok).toBeGreaterThan(50)
  expect(Object.keys(codes).length).toBeGreaterThan(30)
}, 120_000)

it('a window and an agent send whole numbers only: what is signed has no others', () => {
  const fractions = proceduresOf(contract).filter(({ schema }) =>
    /"type":"number"(?!,"const")/.test(JSON.stringify(schema ?? {})),
  )
  expect(fractions.map(({ path }) => path.join('.'))).toEqual([])
})

it('the same number is the same case, but for what falls on the bytes of a key, which every town makes anew', async () => {
  const answersOf = async () => {
    const fuzz = new Fuzz(7)
    await fuzz.open()
    const given: { door: string; code: string }[] = []
    for (let number = 0; number < 300; number++) {
      const { door, run } = fuzz.case(number)
      given.push({ door, code: await run() })
    }
    fuzz.close()
    return given
  }
  const [one, other] = [await answersOf(), await answersOf()]
  expect(one.map(({ door }) => door)).toEqual(other.map(({ door }) => door))
  expect(one.filter(({ code }, number) => code !== other[number]?.code).length).toBeLessThanOrEqual(6)
})

it('samples are sound, one of every kind', async () => {
  const town = new FuzzTown()
  await town.found()
  const world = await town.world()
  const events = Object.entries(bodies(world)).map(([t, body]) => world.member.event(t, body))
  expect(events.length).toBeGreaterThan(10)
  for (const event of events) {
    const signed = decodeSigned(event)
    if (!signed.ok) throw new Error(signed.error.code)
    expect(parseEvent(signed.value)).toMatchObject({ ok: true })
    expect(eventClaims(signed.value)).toHaveLength(1)
  }
  for (const frame of Object.values(frames(world, events)))
    expect(decodeFrame(encodeFrame(frame)), frame.k).toMatchObject({ ok: true })
  for (const question of questions) expect(decodeNearbyQuestion(encodeNearby(question))).toMatchObject({ ok: true })
  for (const answer of answers) expect(decodeNearbyAnswer(encodeNearby(answer))).toMatchObject({ ok: true })
  town.close()
})
