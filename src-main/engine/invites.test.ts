import { describe, expect, it } from 'vitest'
import { inviteAddresses, readInvite, writeInvite } from './invites.ts'

const PEER = '12D3KooWJuZwJfNDJcEMRjGrmXTTRNnDtL4aNDJHqmdMxAxCZaRj'
const direct = (n: number) => `/ip4/5.0.1.${n}/tcp/4001/p2p/${PEER}`
const relayed = (n: number) => `/ip4/5.0.3.${n}/tcp/4001/p2p/${PEER}/p2p-circuit/p2p/${PEER}`
const many = (of: (n: number) => string, count: number) => Array.from({ length: count }, (_, n) => of(n))
/** The most a QR code holds in bytes, at the lowest correction. */
const QR_BYTES = 2953

describe('the addresses of an invite', () => {
  it('are this device’s own, its places at relays, and members that are connected', () =>
    expect(inviteAddresses([relayed(1), direct(1)], [direct(9)])).toEqual([direct(1), relayed(1), direct(9)]))

  it('keep room for relays and members, however many networks the device is on', () => {
    const chosen = inviteAddresses(
      [...many(direct, 20), ...many(relayed, 20)],
      many((n) => direct(n + 100), 20),
    )
    expect(chosen.filter((address) => chosen.indexOf(address) < 4)).toEqual(many(direct, 4))
    expect(chosen.slice(4, 7)).toEqual(many(relayed, 3))
    expect(chosen.length).toBeGreaterThan(9)
  })

  it('name a device each, once, and fit the schema', () => {
    const long = `/dns4/${'a'.repeat(200)}/tcp/1/p2p/${PEER}`
    expect(inviteAddresses(['/ip4/5.0.1.1/tcp/4001', direct(1), direct(1), long], ['', direct(1)])).toEqual([direct(1)])
  })

  it('leave the link small enough for a QR code when everything else is as long as it may be', () => {
    const v6 = (n: number) =>
      `/ip6/2001:1db8:1111:2222:3333:4444:5555:${1000 + n}/tcp/65535/p2p/${PEER}/p2p-circuit/p2p/${PEER}`
    const cert = {
      by: new Uint8Array(32),
      key: new Uint8Array(32),
      uses: 1000,
      expires: 2 ** 48,
      sig: new Uint8Array(64),
    }
    const link = writeInvite({
      v: 1,
      hub: new Uint8Array(32),
      name: '名'.repeat(60),
      by: '名'.repeat(32),
      token: { code: 'ABCDEFGH', name: '名'.repeat(40), decimals: 6 },
      grant: 2n ** 62n,
      limit: 2n ** 62n,
      cert,
      secret: new Uint8Array(32),
      addresses: inviteAddresses([...many(direct, 4), ...many(v6, 9)], many(v6, 9)),
    })
    expect(link.length).toBeLessThan(QR_BYTES)
    expect(readInvite(link).addresses.length).toBeGreaterThan(5)
  })
})
