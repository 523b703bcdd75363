import { beforeEach, describe, expect, test } from 'vitest'
import { DAY } from '#shared/core/kernel/index.ts'
import type { CheckedCredential, GivenStanding, KeptCredential } from '#shared/ipc/credentials.ts'
import type { Town, Townsman } from '../../testing/small-town.ts'
import { people, sign } from '../../testing/trading.ts'

let town: Town
let [ana, ben, cy]: Townsman[] = []
const who = (person: Townsman | undefined): Townsman => person as Townsman

/** Ana keeps the hub; Ben and Cy are its members. */
beforeEach(() => {
  const all = people()
  ;({ town } = all)
  ;[ana, ben, cy] = [all.ana, all.ben, all.cy]
})

interface File {
  name: string
  credential: string
}
const give = (by = ana, member = who(ben).did, days = 90) =>
  who(by).call<File>('credentials.giveStanding', { hub: town.hub, member, days })
const given = (by = ana) => who(by).call<GivenStanding[]>('credentials.given', { hub: town.hub })
const list = (by = ana) => who(by).call<File>('credentials.standingList', { hub: town.hub })
const check = (credential: string, by: string | undefined) =>
  who(cy).call<CheckedCredential>('credentials.check', { credential, ...(by !== undefined && { list: by }) })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { data?: { code?: string }; code?: string }) => error.data?.code ?? error.code,
  )

describe('a member’s standing', () => {
  test('is the keeper’s word, until it ends or is taken back', async () => {
    const { credential } = await give()
    const fresh = await check(credential, (await list()).credential)
    expect(fresh).toMatchObject({
      kind: 'membership',
      issuer: who(ana).did,
      subject: who(ben).did,
      hub: town.hub,
      standing: 'member',
      validUntil: town.time + 90 * DAY,
      revoked: false,
    })
    const [one] = await given()
    expect(one).toMatchObject({ member: who(ben).did, standing: 'member', inside: true })
    await who(ana).call('credentials.takeBack', { id: one?.id })
    expect(await given()).toMatchObject([{ takenBack: town.time }])
    expect(await check(credential, (await list()).credential)).toMatchObject({ revoked: true })
    // Without a list nothing is said of it, rather than that it holds.
    expect(await check(credential, undefined)).not.toHaveProperty('revoked')
  })

  test('is told apart from every other in the same list', async () => {
    const [first, second] = [await give(), await give(ana, who(cy).did)]
    const of = (await given()).find(({ member }) => member === who(cy).did)
    await who(ana).call('credentials.takeBack', { id: of?.id })
    const { credential } = await list()
    expect(await check(first.credential, credential)).toMatchObject({ revoked: false })
    expect(await check(second.credential, credential)).toMatchObject({ revoked: true })
  })

  test.each([
    ['by somebody who does not keep the hub', () => give(ben, who(cy).did), 'credential.not-keeper'],
    ['of oneself', () => give(ana, who(ana).did), 'credential.self'],
    ['of a stranger', () => give(ana, `did:key:z6Mk${'a'.repeat(44)}`), 'credential.not-inside'],
  ])('is not given %s', async (_name, work, code) => {
    expect(await codeOf(work())).toBe(code)
    expect(await given()).toEqual([])
  })

  test('is not given of somebody who was removed, and what was said of them before shows it', async () => {
    await give()
    await sign(who(ana), { act: 'remove', hub: town.hub, did: who(ben).did, reason: 'Test' })
    town.certify()
    expect(await given()).toMatchObject([{ inside: false }])
    expect(await codeOf(give())).toBe('credential.not-inside')
  })

  test('that nobody gave is not taken back', async () => {
    expect(await codeOf(who(ana).call('credentials.takeBack', { id: 'ab'.repeat(16) }))).toBe('credential.unknown')
  })
})

describe('kept credentials', () => {
  const kept = () => who(ben).call<KeptCredential[]>('credentials.kept', undefined)
  const keep = (credential: string, by?: string) =>
    who(ben).call('credentials.keep', { credential, ...(by !== undefined && { list: by }) })

  test('are checked whenever they are looked at, by the list they were last checked with', async () => {
    const { credential } = await give()
    await keep(credential)
    await keep(credential)
    const [first, ...more] = await kept()
    expect(more).toEqual([])
    expect(first).toMatchObject({ credential, checked: { kind: 'membership' } })
    expect(first?.checked).not.toHaveProperty('revoked')
    await who(ana).call('credentials.takeBack', { id: (await given())[0]?.id })
    await keep(credential, (await list()).credential)
    expect(await kept()).toMatchObject([{ checked: { revoked: true }, listUntil: town.time + 30 * DAY }])
    town.time += 31 * DAY
    const [late] = await kept()
    expect(late?.checked).not.toHaveProperty('revoked')
    town.time += 90 * DAY
    expect(await kept()).toMatchObject([{ checked: { kind: 'refused', code: 'credential.late' } }])
    await who(ben).call('credentials.drop', { id: first?.id })
    await who(ben).call('credentials.drop', { id: first?.id })
    expect(await kept()).toEqual([])
  })

  test('are none that do not hold', async () => {
    const { credential } = await give()
    expect(await codeOf(keep(credential.replace('"member"', '"leaving"')))).toBe('proof.signature')
    expect(await codeOf(keep('{}'))).toBe('proof.missing')
    expect(await codeOf(keep(credential, credential))).toBe('status.other-list')
    expect(await kept()).toEqual([])
  })
})
